// Annotations that name nothing protect nothing: each is reported where it stands, used or not.
// RUN: %check_purpose %S/Inputs/annotated.yaml %s -- -std=c++17
#include <purpose/annotations.h>
#include <string>
struct Known { std::string Email PURPOSE_DATA(customer_data); };
struct Field { std::string Email PURPOSE_DATA(nope); }; // EXPECT: purpose-policy unknown data category 'nope'
struct PURPOSE_DATA(nope) Class {}; // WARN(policy)
enum PURPOSE_DATA(nope) Enum { First }; // WARN(policy)
using Alias PURPOSE_DATA(nope) = int; // WARN(policy)
typedef int Typedef PURPOSE_DATA(nope); // WARN(policy)
namespace PURPOSE_DATA(nope) Space { struct Inside {}; } // WARN(policy)
extern int Variable PURPOSE_DATA(nope); // WARN(policy)
struct Static { static int Member PURPOSE_DATA(nope); }; // WARN(policy)
PURPOSE_DATA(nope) int result(); // WARN(policy)
void parameter(int X PURPOSE_DATA(nope)); // WARN(policy)
void local() { int X PURPOSE_DATA(nope) = 1; (void)X; } // WARN(policy)
auto Lambda = [](int X PURPOSE_DATA(nope)) {}; // WARN(policy)
template <class T> struct PURPOSE_DATA(nope) Template {}; // WARN(policy)
template <class T> PURPOSE_DATA(nope) T templateResult(); // WARN(policy)
Template<int> TwoInstances; Template<char> AreOneFinding;
PURPOSE_SINK(nope) void sink(int); // EXPECT: purpose-policy unknown purpose 'nope'
void sinkParameter(int X PURPOSE_SINK(nope)); // WARN(policy)
PURPOSE_CONTEXT(nope) void context(); // EXPECT: purpose-policy unknown purpose 'nope'
PURPOSE_CONSENT(nope) bool consent(); // EXPECT: purpose-policy unknown purpose 'nope'
PURPOSE_DECLASSIFY(nope, "a reason") int declassify(int); // EXPECT: purpose-policy unknown level of identifiability 'nope'
PURPOSE_DECLASSIFY(aggregated, "a reason") int declassifyKnown(int);
__attribute__((annotate("purpose:dta:customer_data"))) int Misspelt; // EXPECT: purpose-policy unknown purpose annotation
__attribute__((annotate("not ours"))) int Others;
// A category is not a purpose, nor the other way round.
PURPOSE_SINK(customer_data) void mixedUp(int); // EXPECT: purpose-policy unknown purpose 'customer_data'
struct Mixed { int X PURPOSE_DATA(advertising); }; // EXPECT: purpose-policy unknown data category 'advertising'
int twice(int X PURPOSE_DATA(nope)); // WARN(policy)
int twice(int X);
