// What a policy classifies, without touching the code.
// RUN: %check_purpose %S/Inputs/entries.yaml %s
#include <string>
namespace ads { void all(const std::string &); template <class T> void one(const T &); }
namespace acme {
struct Customer { std::string Name; int Age; };
struct Page { std::string Title; };
namespace tickets { struct Ticket { std::string Text; }; namespace deeper { struct Note { std::string Text; }; } }
namespace deep { namespace er { struct Note { std::string Text; }; } }
struct Order { std::string email, title, phone; };
struct Shop { std::string phone, email; };
struct Bank { struct Account { std::string iban, label; } Main; };
std::string readCrash();
std::string readBootLog();
std::string readBootLine();
enum class Key { Email, Theme, Phone, MailAddress };
std::string get(Key K);
std::string column(int Index);
struct Settings { std::string value(const char *Name) const; };
struct Header { static std::string find(const char *Name, bool Secret); };
std::string parse(const std::string &Text);
std::string parse(int Number);
void loadProfile(int Id, std::string &Out, std::string &Log);
void readInto(char *Buffer, int Size);
extern std::string g_session, g_version;
struct Registry { static Customer *all; static int count; };
} // namespace acme
using namespace acme;

void type_bad(Customer &C) { ads::all(C.Name); } // EXPECT: purpose-forbidden-flow customer_data in 'acme::Customer::Name' reaches advertising sink 'ads::all' (recipient AdCo), denied by no-advertising
void typeWhole_bad(Customer &C) { ads::one(C); } // EXPECT: purpose-forbidden-flow 'acme::Customer'
void type_ok(Page &P) { ads::all(P.Title); }
void typeGlob_bad(tickets::Ticket &T) { ads::all(T.Text); } // WARN
void typeGlobOneName_ok(tickets::deeper::Note &N) { ads::all(N.Text); }
void typeGlobAcross_bad(deep::er::Note &N) { ads::all(N.Text); } // WARN
void field_bad(Order &O) { ads::all(O.email); } // EXPECT: purpose-forbidden-flow 'acme::Order::email'
void field_ok(Order &O) { ads::all(O.title); }
void fieldOfOther_ok(Shop &S) { ads::all(S.email); }
void fieldGlob_bad(Shop &S) { ads::all(S.phone); } // WARN
void fieldGlobAcross_bad(Bank &B) { ads::all(B.Main.iban); } // EXPECT: purpose-forbidden-flow 'acme::Bank::Account::iban'
void fieldGlobAcross_ok(Bank &B) { ads::all(B.Main.label); }
void function_bad() { ads::all(readCrash()); } // EXPECT: purpose-forbidden-flow diagnostic_data in 'acme::readCrash'
void functionGlob_bad() { ads::all(readBootLog()); } // WARN
void functionGlob_ok() { ads::all(readBootLine()); }
void when_bad(Settings &S) { ads::all(S.value("account/email")); } // WARN
void when_ok(Settings &S) { ads::all(S.value("window/width")); }
void whenUnknown_ok(Settings &S, const char *Name) { ads::all(S.value(Name)); }
constexpr const char *Prefix = "account/name";
void whenConstant_bad(Settings &S) { ads::all(S.value(Prefix)); } // WARN
void FN_whenEnumerator_bad() { ads::all(get(Key::Email)); } // FN: the unqualified name of an enumerator
void whenQualifiedEnumerator_bad() { ads::all(get(Key::Phone)); } // WARN
void whenEnumeratorGlob_bad() { ads::all(get(Key::MailAddress)); } // WARN
void whenEnumerator_ok() { ads::all(get(Key::Theme)); }
void whenNumber_bad() { ads::all(column(7)); } // WARN
void whenNumber_ok() { ads::all(column(70)); }
void whenTwo_bad() { ads::all(Header::find("Authorization", true)); } // WARN
void whenTwo_ok() { ads::all(Header::find("Authorization", false)); ads::all(Header::find("Host", true)); }
void overload_bad(std::string S) { ads::all(parse(S)); } // WARN
void overload_ok() { ads::all(parse(1)); }
namespace acme {
void onUpload(int Id, std::string Body, std::string Type) {
  ads::all(Body); // EXPECT: purpose-forbidden-flow customer_data in 'acme::onUpload::Body'
  ads::all(Type);
}
struct Handler { virtual void handle(std::string Body); };
struct Mine : Handler { void handle(std::string Body) override { ads::all(Body); } }; // WARN
}
void outParameter_bad() { std::string S, L; loadProfile(1, S, L); ads::all(S); } // EXPECT: purpose-forbidden-flow customer_data in 'acme::loadProfile'
void outParameter_ok() { std::string S, L; loadProfile(1, S, L); ads::all(L); }
void outParameterBefore_ok() { std::string S, L; ads::all(S); loadProfile(1, S, L); }
void outBuffer_bad() { char B[8]; readInto(B, 8); ads::all(B); } // WARN
void variable_bad() { ads::all(g_session); } // EXPECT: purpose-forbidden-flow service_generated_data in 'acme::g_session'
void variable_ok() { ads::all(g_version); }
void staticMember_bad() { ads::one(Registry::all); } // WARN
void staticMember_ok() { ads::one(Registry::count); }
