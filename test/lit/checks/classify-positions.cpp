// Where else PURPOSE_DATA may stand: redeclarations, unions, containers of containers, what wins over what.
// RUN: %check_purpose - %s -- -std=c++17
#include "purpose/annotations.h"
#include <array>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

PURPOSE_SINK(advertising) void ad(const std::string &);
PURPOSE_SINK(advertising) void adNumber(int);
template <typename T> PURPOSE_SINK(advertising) void adAny(const T &);

// Redeclarations: an annotation on any of them counts.
PURPOSE_DATA(customer_data) std::string firstSays();
std::string firstSays();
void redeclaredFirst_bad() { ad(firstSays()); } // WARN
std::string secondSays();
PURPOSE_DATA(customer_data) std::string secondSays();
void redeclaredSecond_bad() { ad(secondSays()); } // WARN
void takes(const std::string &Who PURPOSE_DATA(customer_data));
void takes(const std::string &Who) { ad(Who); } // WARN
struct PURPOSE_DATA(customer_data) Forward;
struct Forward { std::string Name; };
void forwardDeclared_bad(const Forward &F) { ad(F.Name); } // WARN
extern PURPOSE_DATA(customer_data) std::string External;
void external_bad() { ad(External); } // WARN
std::string External;
void sinkSaidLater(const std::string &);
PURPOSE_SINK(advertising) void sinkSaidLater(const std::string &);
PURPOSE_DATA(customer_data) std::string load();
void sinkSaidLater_bad() { sinkSaidLater(load()); } // WARN

// Other kinds of types.
union PURPOSE_DATA(customer_data) Number { int Iban; float Other; };
void union_bad(const Number &N) { adNumber(N.Iban); } // WARN
enum class PURPOSE_DATA(customer_data) Scoped { A, B };
void scopedEnum_bad(Scoped S) { adNumber(static_cast<int>(S)); } // WARN
enum class PlainEnum { A };
void plainEnum_ok(PlainEnum S) { adNumber(static_cast<int>(S)); }
typedef std::string OldAlias PURPOSE_DATA(customer_data);
OldAlias oldAliasResult();
void typedefResult_bad() { ad(oldAliasResult()); } // WARN
struct HasAlias { OldAlias Mail; std::string Color; };
void aliasField_bad(const HasAlias &H) { ad(H.Mail); } // WARN
void aliasField_ok(const HasAlias &H) { ad(H.Color); }
std::string typed();
void localAlias_bad() { OldAlias M = typed(); ad(M); } // WARN
void localAlias_ok() { std::string M = typed(); ad(M); }

// Variables.
struct Holder { static PURPOSE_DATA(customer_data) std::string Shared; static std::string Plain; };
void staticMember_bad() { ad(Holder::Shared); } // WARN
void staticMember_ok() { ad(Holder::Plain); }
std::string read();
void local_bad() { PURPOSE_DATA(customer_data) std::string L = read(); ad(L); } // WARN
void local_ok() { std::string L = read(); ad(L); }

// Methods, conversions, lambdas.
struct Api { PURPOSE_DATA(customer_data) std::string mail() const; std::string color() const; };
void method_bad(const Api &A) { ad(A.mail()); } // WARN
void method_ok(const Api &A) { ad(A.color()); }
struct Converts { PURPOSE_DATA(customer_data) operator std::string() const; };
void conversion_bad(const Converts &C) { ad(C); } // WARN
struct Base { PURPOSE_DATA(customer_data) virtual std::string read(); virtual ~Base(); };
struct Middle : Base {};
struct Low : Middle { std::string read() override { return "x"; } };
void deepOverrider_bad(Low &L) { ad(L.read()); } // WARN
void throughBase_bad(Base &B) { ad(B.read()); } // WARN

// Derived classes.
struct PURPOSE_DATA(customer_data) Root { std::string Any; };
struct Other { std::string X; };
struct Twice : Root {};
struct Thrice : Twice { std::string Own; };
void grandchild_bad(const Thrice &T) { ad(T.Own); } // WARN
struct Multi : Other, Root { std::string Own; };
void multiple_bad(const Multi &M) { ad(M.Own); } // WARN
struct Private : private Root { std::string Own; };
void privateBase_bad(const Private &M) { ad(M.Own); } // WARN
struct Free : Other { std::string Own; };
void otherBase_ok(const Free &F) { ad(F.Own); }
template <typename T> struct Crtp : Root { T Own; };
void templateBase_bad(const Crtp<std::string> &C) { ad(C.Own); } // WARN

// Class templates.
template <typename T> struct Plainly { T Inside; };
void templatePlain_ok(const Plainly<std::string> &B) { ad(B.Inside); }
void templateOfRoot_bad(const Plainly<Root> &B) { adAny(B); } // WARN
template <typename T> struct FieldIn { PURPOSE_DATA(customer_data) T Data; T Rest; };
void templateField_bad(const FieldIn<std::string> &B) { ad(B.Data); } // WARN
void templateField_ok(const FieldIn<std::string> &B) { ad(B.Rest); }
template <typename T> struct Spec { T V; };
template <> struct PURPOSE_DATA(customer_data) Spec<std::string> { std::string V; };
void specialisation_bad(const Spec<std::string> &S) { ad(S.V); } // WARN
void specialisation_ok(const Spec<int> &S) { adNumber(S.V); }
template <typename T> PURPOSE_DATA(customer_data) T get();
void functionTemplate_bad() { ad(get<std::string>()); } // WARN

// Nested namespaces and classes; the nearest wins.
namespace PURPOSE_DATA(customer_data) people {
namespace inner { struct Deep { std::string Name; }; }
struct PURPOSE_DATA(encryption_key) Key { std::string Bits; std::string Mail PURPOSE_DATA(customer_data); };
struct Outer { struct Inner { std::string Name; }; };
} // namespace people
void nestedNamespace_bad(const people::inner::Deep &D) { ad(D.Name); } // WARN
void nestedClass_bad(const people::Outer::Inner &D) { ad(D.Name); } // WARN
void classOverNamespace_ok(const people::Key &K) { ad(K.Bits); }
void fieldOverClass_bad(const people::Key &K) { ad(K.Mail); } // WARN

// Containment, deeper.
struct Field { std::string Email PURPOSE_DATA(customer_data); std::string Color; };
struct Plain { std::string Any; };
struct Level1 { Field F; };
struct Level2 { std::vector<Level1> L; };
struct BaseHolds : Field { int Own; };
void twoLevels_bad(const Level2 &L) { adAny(L); } // WARN
void base_bad(const BaseHolds &B) { adAny(B); } // WARN
void basePart_ok(const BaseHolds &B) { adNumber(B.Own); }
void shared_bad(const std::shared_ptr<Field> &P) { adAny(P); } // WARN
void variant_bad(const std::variant<int, Field> &V) { adAny(V); } // WARN
void tuple_bad(const std::tuple<int, Field> &T) { adAny(T); } // WARN
void stdArray_bad(const std::array<Field, 2> &A) { adAny(A); } // WARN
void list_bad(const std::list<Field> &L) { adAny(L); } // WARN
void deque_bad(const std::deque<Field> &L) { adAny(L); } // WARN
void unordered_bad(const std::unordered_map<std::string, Field> &M) { adAny(M); } // WARN
void mapOfVectors_bad(const std::map<int, std::vector<Field>> &M) { adAny(M); } // WARN
void optionalVector_bad(const std::optional<std::vector<Field>> &O) { adAny(O); } // WARN
void pointer_bad(const Field *P) { adAny(P); } // WARN
void pair_ok(const std::pair<int, Plain> &P) { adAny(P); }
void variant_ok(const std::variant<int, Plain> &V) { adAny(V); }
void vectorSize_ok(const std::vector<Field> &V) { adNumber(static_cast<int>(V.size())); }
struct Cyclic { Cyclic *Next; Field F; };
void cyclic_bad(const Cyclic &C) { adAny(C); } // WARN
struct CyclicPlain { CyclicPlain *Next; Plain F; };
void cyclic_ok(const CyclicPlain &C) { adAny(C); }
