// A type that contains classified fields carries their categories; the finding names the member that brings them.
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c++17 -I %S/Inputs
#include "advert.h"
#include <array>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

struct User {
  std::string Email PURPOSE_DATA(customer_data);
  std::string Theme;
};
struct Page { std::string Title; int Views; };
void whole_bad(User &U) { advertiseAny(U); } // EXPECT: purpose-forbidden-flow customer_data in 'User::Email' reaches
void whole_ok(Page &P) { advertiseAny(P); }
void copied_bad(User &U) { User V = U; advertiseAny(V); } // EXPECT: purpose-forbidden-flow 'User::Email'
void cleanPart_ok(User &U) { advertiseAny(U.Theme); }

struct Team { User Lead; Page Home; };
struct Company { Team First; };
void nested_bad(Team &T) { advertiseAny(T); } // EXPECT: purpose-forbidden-flow 'User::Email'
void nestedTwice_bad(Company &C) { advertiseAny(C); } // EXPECT: purpose-forbidden-flow 'User::Email'
void nested_ok(Team &T) { advertiseAny(T.Home); }
struct Admin : User { int Level; };
void base_bad(Admin &A) { advertiseAny(A); } // EXPECT: purpose-forbidden-flow 'User::Email'
void base_ok(Admin &A) { advertiseNumber(A.Level); }
struct ViaTemplateBase : std::vector<User> {};
void templateBase_bad(ViaTemplateBase &V) { advertiseAny(V); } // WARN

// Members of container, pointer and other holder types.
template <class T> struct Holder { T Inside; };
#define CASE(NAME, TYPE) struct NAME { TYPE Part; int Count; }
CASE(InVector, std::vector<User>);
CASE(InList, std::list<User>);
CASE(InSet, std::set<User>);
using UserMap = std::map<int, User>;
CASE(InMap, UserMap);
using UserKeys = std::map<User, int>;
CASE(InKeys, UserKeys);
using UserHash = std::unordered_map<std::string, User>;
CASE(InHash, UserHash);
CASE(InOptional, std::optional<User>);
CASE(InUnique, std::unique_ptr<User>);
CASE(InShared, std::shared_ptr<User>);
using UserPair = std::pair<int, User>;
CASE(InPair, UserPair);
using UserTuple = std::tuple<int, char, User>;
CASE(InTuple, UserTuple);
using UserVariant = std::variant<int, User>;
CASE(InVariant, UserVariant);
using UserArray = std::array<User, 3>;
CASE(InStdArray, UserArray);
struct InArray { User Part[3]; int Count; };
struct InPointer { User *Part; int Count; };
struct InReference { User &Part; int Count; };
CASE(InHolder, Holder<User>);
CASE(InDeep, std::vector<std::unique_ptr<std::optional<User>>>);
CASE(OfPages, std::vector<Page>);
CASE(OfPagePointers, std::shared_ptr<Page>);
using PageMap = std::map<std::string, Page>;
CASE(OfPageMap, PageMap);
void vector_bad(InVector &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void list_bad(InList &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void set_bad(InSet &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void map_bad(InMap &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void keys_bad(InKeys &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void hash_bad(InHash &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void optional_bad(InOptional &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void unique_bad(InUnique &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void shared_bad(InShared &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void pair_bad(InPair &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void tuple_bad(InTuple &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void variant_bad(InVariant &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void stdArray_bad(InStdArray &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void array_bad(InArray &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void pointer_bad(InPointer &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void reference_bad(InReference &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void holder_bad(InHolder &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void deep_bad(InDeep &X) { advertiseAny(X); } // EXPECT: purpose-forbidden-flow 'User::Email'
void pages_ok(OfPages &X) { advertiseAny(X); }
void pagePointers_ok(OfPagePointers &X) { advertiseAny(X); }
void pageMap_ok(OfPageMap &X) { advertiseAny(X); }
void count_ok(InVector &X, InMap &Y, InTuple &Z) { advertiseNumber(X.Count); advertiseNumber(Y.Count); advertiseNumber(Z.Count); }

// The containers themselves, and what is taken out of them.
void vectorItself_bad(std::vector<User> &V) { advertiseAny(V); } // EXPECT: purpose-forbidden-flow 'User::Email'
void element_bad(std::vector<User> &V) { advertise(V[0].Email); } // WARN
void element_ok(std::vector<User> &V) { advertise(V[0].Theme); }
void loop_bad(const std::vector<User> &V) { for (const User &U : V) advertise(U.Email); } // WARN
void mapValue_bad(std::map<int, User> &M) { advertise(M[1].Email); } // WARN
void mapKey_ok(std::map<int, User> &M) { for (auto &[Key, Value] : M) advertiseNumber(Key); }
void optionalValue_bad(std::optional<User> &O) { advertise(O->Email); } // WARN
void pointee_bad(std::unique_ptr<User> &P) { advertise(P->Email); } // WARN
void size_ok(std::vector<User> &V) { advertiseNumber(V.size()); }
void newUser_bad(std::unique_ptr<Team> P) { advertiseAny(*P); } // WARN

// Types that contain themselves.
struct Node { Node *Next; std::string Email PURPOSE_DATA(customer_data); };
struct Tree { std::vector<Tree> Children; User Owner; };
void recursive_bad(Node &N) { advertiseAny(N); } // EXPECT: purpose-forbidden-flow 'Node::Email'
void recursiveNext_bad(Node &N) { advertise(N.Next->Next->Email); } // WARN
void recursiveVector_bad(Tree &T) { advertiseAny(T); } // WARN

// A classified class as a member.
struct PURPOSE_DATA(support_data) Ticket { std::string Text; };
struct Mail { Ticket About; std::string Subject; };
void classMember_bad(Mail &M) { advertiseAny(M); } // EXPECT: purpose-forbidden-flow support_data in 'Mail::About'
void classMember_ok(Mail &M) { advertise(M.Subject); }
// Two members, two findings at one call: two data, one sink.
struct Two { std::string Email PURPOSE_DATA(customer_data); std::string Trace PURPOSE_DATA(diagnostic_data); };
void two_bad(Two &T) { advertiseAny(T); } // EXPECT: purpose-forbidden-flow 'Two::
