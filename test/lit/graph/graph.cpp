// purpose graph: as text, as Graphviz, of one function; and what it says when it cannot.
// RUN: purpose graph --function wrap %s -- -std=c++17 | FileCheck %s
// RUN: purpose graph --dot --function wrap %s -- -std=c++17 | FileCheck --check-prefix=DOT %s
// RUN: not purpose graph --function none %s -- -std=c++17 2>&1 | FileCheck --check-prefix=NONE %s
// RUN: not purpose graph %s.missing 2>&1 | FileCheck --check-prefix=MISSING %s
struct User {
  int Id, Age;
};
int key(int);
int wrap(User &U) {
  U.Age = 0;
  return key(U.Id);
}
// CHECK: wrap(User &)
// CHECK-NEXT: call 0: direct key
// CHECK: #[[P:[0-9]+]] param 0 U
// CHECK: read User::Id
// CHECK: #[[P]] .Id -> #
// CHECK: #[[P]] . -> #{{[0-9]+}} . except .Age
// DOT: digraph "wrap" {
// DOT: ->
// NONE: no function 'none' has a body
// MISSING: cannot read
