// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c++17 -I %S/Inputs
#include "advert.h"

// A field.
struct User {
  std::string Email PURPOSE_DATA(customer_data);
  std::string Theme;
};
void field_bad(User &U) { advertise(U.Email); } // EXPECT: purpose-forbidden-flow customer_data in 'User::Email' reaches advertising
void field_ok(User &U) { advertise(U.Theme); }
struct Before {
  PURPOSE_DATA(customer_data) std::string Email;
  PURPOSE_DATA(customer_data) unsigned Age : 7;
};
void fieldBefore_bad(Before &B) { advertise(B.Email); } // WARN
void bitField_bad(Before &B) { advertiseNumber(B.Age); } // EXPECT: purpose-forbidden-flow 'Before::Age'
struct Arrays { char Iban[34] PURPOSE_DATA(customer_data); char Bank[10]; };
void arrayField_bad(Arrays &A) { advertise(A.Iban); } // EXPECT: purpose-forbidden-flow 'Arrays::Iban'
void arrayField_ok(Arrays &A) { advertise(A.Bank); }
struct Statics {
  PURPOSE_DATA(customer_data) static std::string Last;
  static std::string Version;
};
void staticField_bad() { advertise(Statics::Last); } // EXPECT: purpose-forbidden-flow 'Statics::Last'
void staticField_ok() { advertise(Statics::Version); }

// A class, struct, union.
class PURPOSE_DATA(support_data) Ticket {
public:
  std::string Text;
  int Number;
};
void class_bad(Ticket &T) { advertise(T.Text); } // EXPECT: purpose-forbidden-flow support_data in 'Ticket::Text'
void classWhole_bad(Ticket &T) { advertiseAny(T); } // EXPECT: purpose-forbidden-flow support_data in 'Ticket'
void classNumber_bad(Ticket &T) { advertiseNumber(T.Number); } // EXPECT: purpose-forbidden-flow 'Ticket::Number'
std::string aLine();
void classLocal_bad() { Ticket T; T.Text = aLine(); advertiseAny(T); } // WARN
void classLiteral_ok() { Ticket T; T.Text = "x"; advertise(T.Text); }
struct PlainTicket { std::string Text; };
void class_ok(PlainTicket &T) { advertise(T.Text); advertiseAny(T); }
union PURPOSE_DATA(customer_data) Address { unsigned V4; unsigned char V6[16]; };
void union_bad(Address A) { advertiseNumber(A.V4); } // EXPECT: purpose-forbidden-flow 'Address
void pointerToClass_bad(const Ticket *T) { advertise(T->Text); } // WARN

// An enum.
enum class PURPOSE_DATA(customer_data) Religion { None, Any };
enum class Colour { Red, Blue };
void enum_bad(Religion R) { advertiseNumber(static_cast<long>(R)); } // EXPECT: purpose-forbidden-flow 'Religion'
struct WithEnum { Religion R; };
void enumField_bad(WithEnum &X) { advertiseAny(X); } // WARN
void enum_ok(Colour C) { advertiseNumber(static_cast<long>(C)); }
enum PURPOSE_DATA(customer_data) OldReligion { OldNone, OldAny };
void oldEnum_bad(OldReligion R) { advertiseNumber(R); } // WARN

// An alias.
using EmailText PURPOSE_DATA(customer_data) = std::string;
typedef std::string NameText PURPOSE_DATA(customer_data);
using PlainText = std::string;
EmailText anEmail();
PlainText aText();
void alias_bad() { advertise(anEmail()); } // EXPECT: purpose-forbidden-flow 'EmailText'
void aliasParameter_bad(const EmailText &E) { advertise(E); } // WARN
struct HasAlias { NameText Name; };
void aliasField_bad(HasAlias &X) { advertise(X.Name); } // EXPECT: purpose-forbidden-flow Name
using Mine = EmailText;
void aliasOfAlias_bad(Mine M) { advertise(M); } // WARN
void aliasLocal_bad() { EmailText E = aLine(); advertise(E); } // WARN
void alias_ok(std::string S, PlainText P) { advertise(S); advertise(P); advertise(aText()); }

// A variable.
PURPOSE_DATA(service_generated_data) std::string SessionKey;
std::string BuildName;
void variable_bad() { advertise(SessionKey); } // EXPECT: purpose-forbidden-flow service_generated_data in 'SessionKey'
void variable_ok() { advertise(BuildName); }
void local_bad() {
  PURPOSE_DATA(customer_data) std::string Line = aText();
  advertise(Line); // EXPECT: purpose-forbidden-flow Line'
}
void local_ok() {
  std::string Line = aText();
  advertise(Line);
}
void localStatic_bad() { static std::string Cache PURPOSE_DATA(customer_data); advertise(Cache); } // WARN
thread_local std::string PerThread PURPOSE_DATA(customer_data);
void threadLocal_bad() { advertise(PerThread); } // WARN
extern std::string FarAway PURPOSE_DATA(customer_data);
void extern_bad() { advertise(FarAway); } // WARN

// A parameter.
void parameter_bad(std::string Email PURPOSE_DATA(customer_data)) { advertise(Email); } // EXPECT: purpose-forbidden-flow 'parameter_bad::Email'
void parameterBefore_bad(PURPOSE_DATA(customer_data) const std::string &Email, std::string Theme) { advertise(Email); } // WARN
void parameter_ok(PURPOSE_DATA(customer_data) const std::string &Email, std::string Theme) { advertise(Theme); }
void parameterPointer_bad(PURPOSE_DATA(customer_data) const char *Email) { advertise(Email); } // WARN
void lambdaParameter_bad() { auto L = [](PURPOSE_DATA(customer_data) std::string E) { advertise(E); }; L(aText()); } // WARN
struct Handler { Handler(PURPOSE_DATA(customer_data) const std::string &E) { advertise(E); } }; // WARN

// The result of a function.
PURPOSE_DATA(customer_data) std::string readName();
std::string readTheme();
void result_bad() { advertise(readName()); } // EXPECT: purpose-forbidden-flow customer_data in 'readName' reaches
void result_ok() { advertise(readTheme()); }
struct Form {
  PURPOSE_DATA(customer_data) std::string phone() const;
  PURPOSE_DATA(customer_data) static std::string last();
  std::string language() const;
  PURPOSE_DATA(customer_data) operator std::string() const;
};
void method_bad(const Form &F) { advertise(F.phone()); } // EXPECT: purpose-forbidden-flow 'Form::phone'
void method_ok(const Form &F) { advertise(F.language()); }
void staticMethod_bad() { advertise(Form::last()); } // WARN
void conversion_bad(const Form &F) { advertise(F); } // WARN
template <class T> PURPOSE_DATA(customer_data) T lookUp(int Key);
template <class T> T lookUpPlain(int Key);
void templateResult_bad() { advertise(lookUp<std::string>(1)); } // EXPECT: purpose-forbidden-flow 'lookUp'
void templateResult_ok() { advertise(lookUpPlain<std::string>(1)); }
PURPOSE_DATA(customer_data) std::string withBody() { return "x"; }
void resultOfBody_bad() { advertise(withBody()); } // WARN
void lambdaResult_bad() { auto L = []() PURPOSE_DATA(customer_data) { return std::string("x"); }; advertise(L()); } // WARN

// A namespace: every type in it.
namespace PURPOSE_DATA(customer_data) crm {
struct Lead { std::string Name; };
namespace inner { struct Deal { std::string Title; }; }
enum class Stage { First };
}
namespace crm { struct Reopened { std::string Name; }; }
namespace shop { struct Item { std::string Name; }; }
void namespace_bad(crm::Lead &L) { advertise(L.Name); } // EXPECT: purpose-forbidden-flow 'crm::Lead::Name'
void namespaceInner_bad(crm::inner::Deal &D) { advertise(D.Title); } // WARN
void namespaceEnum_bad(crm::Stage S) { advertiseNumber(static_cast<long>(S)); } // WARN
void namespaceReopened_bad(crm::Reopened &R) { advertise(R.Name); } // WARN
void namespace_ok(shop::Item &I) { advertise(I.Name); }

// Two categories on one thing.
struct Both { std::string Text PURPOSE_DATA(customer_data) PURPOSE_DATA(support_data); };
void both_bad(Both &B) { advertise(B.Text); } // EXPECT: purpose-forbidden-flow customer_data and support_data in 'Both::Text'
