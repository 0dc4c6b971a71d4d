// What contains classified members is named by the member that brings the data.
// RUN: %purpose_tidy %s -- -std=c++17 -I %annotations 2>/dev/null | FileCheck %s
#include "purpose/annotations.h"
#include <map>
#include <memory>
#include <string>
#include <vector>
struct User { int Id; std::string Email PURPOSE_DATA(customer_data); };
struct Order { int Number; User Buyer; };
struct Basket { std::vector<std::unique_ptr<Order>> Orders; };
struct Admin : User { int Level; };
template <typename T> PURPOSE_SINK(advertising) void send(const T &);

void nested_bad(const Order &O) { send(O); }
// CHECK: [[@LINE-1]]:35: warning: customer_data in 'User::Email' reaches advertising sink 'send'
void container_bad(const Basket &B) { send(B); }
// CHECK: [[@LINE-1]]:39: warning: customer_data in 'User::Email' reaches advertising sink 'send'
void map_bad(const std::map<int, User> &M) { send(M); }
// CHECK: [[@LINE-1]]:46: warning: customer_data in 'User::Email' reaches advertising sink 'send'
void base_bad(const Admin &A) { send(A); }
// CHECK: [[@LINE-1]]:33: warning: customer_data in 'User::Email' reaches advertising sink 'send'
void part_ok(const Order &O, const Admin &A) { send(O.Number); send(O.Buyer.Id); send(A.Level); }
// CHECK-NOT: warning:
