// A member that was cleared is handed to a function that reads it.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {id_data: {}}
purposes: {bid_request: {}}
classify:
  - {field: ["User::id"], as: id_data}
sinks:
  - {function: "Do", parameters: [0], purpose: bid_request}
guards:
  - {field: "Perms::PassID", name: pass_id}
rules:
  - {id: ids, deny: {data: id_data, for: bid_request}, unless: {guard: pass_id}}
//--- one.cpp
#include <string>
// What was cleared is a member; a helper gets that member, not the whole object.
struct User { std::string id; };
struct BR { User user; std::string bidder; };
void Do(const std::string &body);
namespace a { std::string text(const User &u) { return u.id; } void good_value(BR br) { br.user.id = ""; Do(text(br.user)); } }
namespace b { std::string text(const User &u) { return u.id; } void good_ref(BR &br) { br.user.id.clear(); Do(text(br.user)); } }
namespace c { std::string text(const User &u) { return u.id; } void good_copy(const BR &in) { BR br = in; br.user = User(); Do(text(br.user)); } } // FP
namespace d { std::string text(const User &u) { return u.id; } void good_local(User u) { u.id = ""; Do(text(u)); } }
namespace e { std::string text(const BR &r) { return r.user.id; } void good_whole(BR br) { br.user.id = ""; Do(text(br)); } }
namespace f { std::string text(const User &u) { return u.id; } void bad(BR br) { Do(text(br.user)); } } // WARN
