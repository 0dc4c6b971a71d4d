// Where PURPOSE_DATA may stand, and which one wins.
// RUN: %check_purpose - %s -- -std=c++17
#include "purpose/annotations.h"
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

PURPOSE_SINK(advertising) void ad(const std::string &);
PURPOSE_SINK(advertising) void adNumber(int);
template <typename T> PURPOSE_SINK(advertising) void adAny(const T &);

struct Field { std::string Email PURPOSE_DATA(customer_data); std::string Color; };
void field_bad(const Field &F) { ad(F.Email); } // WARN
void field_ok(const Field &F) { ad(F.Color); }

struct PURPOSE_DATA(customer_data) Class { std::string Any; int Number; };
void class_bad(const Class &C) { ad(C.Any); } // WARN
void classNumber_bad(const Class &C) { adNumber(C.Number); } // WARN
void classWhole_bad(const Class &C) { adAny(C); } // WARN
struct Plain { std::string Any; };
void class_ok(const Plain &C) { ad(C.Any); }

struct Derived : Class { std::string Own; };
void derived_bad(const Derived &D) { ad(D.Own); } // WARN
void derivedBase_bad(const Derived &D) { ad(D.Any); } // WARN

enum PURPOSE_DATA(customer_data) Gender { A, B };
void enum_bad(Gender G) { adNumber(G); } // WARN

using Mail PURPOSE_DATA(customer_data) = std::string;
void alias_bad(const Mail &M) { ad(M); } // WARN
void alias_ok(const std::string &M) { ad(M); }

PURPOSE_DATA(customer_data) std::string Current;
void variable_bad() { ad(Current); } // WARN
std::string Other;
void variable_ok() { ad(Other); }

void parameter_bad(const std::string &Who PURPOSE_DATA(customer_data)) { ad(Who); } // WARN
void parameter_ok(const std::string &Who PURPOSE_DATA(customer_data), const std::string &What) { ad(What); }

PURPOSE_DATA(customer_data) std::string load();
void result_bad() { ad(load()); } // WARN
std::string loadColor();
void result_ok() { ad(loadColor()); }

struct Reader { PURPOSE_DATA(customer_data) virtual std::string read(); virtual ~Reader(); };
struct FileReader : Reader { std::string read() override; };
void overrider_bad(FileReader &R) { ad(R.read()); } // WARN

namespace PURPOSE_DATA(customer_data) people { struct Person { std::string Name; }; }
namespace things { struct Thing { std::string Name; }; }
void namespace_bad(const people::Person &P) { ad(P.Name); } // WARN
void namespace_ok(const things::Thing &T) { ad(T.Name); }

template <typename T> struct PURPOSE_DATA(customer_data) Box { T Inside; };
void template_bad(const Box<std::string> &B) { ad(B.Inside); } // WARN

// The nearest wins: an encryption key may go to an ad network as far as these rules know.
struct PURPOSE_DATA(customer_data) Mixed { PURPOSE_DATA(encryption_key) std::string Key; std::string Name; };
void nearest_ok(const Mixed &M) { ad(M.Key); }
void nearest_bad(const Mixed &M) { ad(M.Name); } // WARN

// Containment.
struct Order { Field Buyer; std::string Article; };
void nested_bad(const Order &O) { adAny(O); } // WARN
void nestedPart_ok(const Order &O) { ad(O.Article); }
void vector_bad(const std::vector<Field> &V) { adAny(V); } // WARN
void map_bad(const std::map<int, Field> &M) { adAny(M); } // WARN
void optional_bad(const std::optional<Field> &O) { adAny(O); } // WARN
void unique_bad(const std::unique_ptr<Field> &P) { adAny(P); } // WARN
void pair_bad(const std::pair<int, Field> &P) { adAny(P); } // WARN
struct Fields { Field All[3]; };
void array_bad(const Fields &F) { adAny(F); } // WARN
void container_ok(const std::vector<Plain> &V) { adAny(V); }
void emptied_ok(Field F) { F.Email = ""; ad(F.Email); }
