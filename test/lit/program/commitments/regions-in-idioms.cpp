// Regions of stores by enumerator, field, builder and wrapper.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {user_data: {}}
classify: [{field: "User::mail", as: user_data}]
stores:
  - {function: "put", parameters: [1], store: s, region_parameter: 0}
  - {function: "putNamed", parameters: [1], store: s, region_parameter: 0}
  - {function: "Client::put", parameters: [0], store: s, region_parameter: this}
propagation: [{function: "Client::Client", flows: ["0 -> this"]}, {function: "Client::put", flows: []}]
rules: [{id: eu, require: {data: user_data, region: [EU, DE]}}]
//--- one.cpp
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
enum class Region { EU, DE, US };
struct User { std::string mail; bool eu = true; };
void put(Region r, const std::string &v);
void putNamed(const std::string &region, const std::string &v);
Region configured();
class Client { public: explicit Client(Region r); void put(const std::string &v); };
void g1(const User &u) { put(Region::EU, u.mail); }
void g2(const User &u) { put(u.eu ? Region::DE : Region::US, u.mail); } // WARN(residency)
void g3(const User &u) { Client c(Region::US); c.put(u.mail); } // WARN(residency)
void g4(const User &u) { Client c(Region::DE); c.put(u.mail); }
void g5(const User &u) { auto c = std::make_unique<Client>(Region::US); c->put(u.mail); } // WARN(residency)
struct Pool { Client eu{Region::EU}, us{Region::US}; Client &of(const User &u) { return u.eu ? eu : us; } };
void g6(Pool &p, const User &u) { p.eu.put(u.mail); }
void g7(Pool &p, const User &u) { p.us.put(u.mail); } // FN
void g8(Pool &p, const User &u) { p.of(u).put(u.mail); } // FN
void g9(const User &u) { static const std::map<std::string, std::string> r{{"home", "EU"}, {"backup", "US"}}; putNamed(r.at("home"), u.mail); }
void g10(const User &u) { std::string r = "EU"; if (u.mail.empty()) r = "US"; putNamed(r, u.mail); } // WARN(residency)
template <Region R> void putIn(const User &u) { put(R, u.mail); } // WARN(residency)
void g11(const User &u) { putIn<Region::EU>(u); putIn<Region::US>(u); }
void g12(const User &u, Region r = Region::US) { put(r, u.mail); } // WARN(residency)
void g13(const User &u) { g12(u); }
void g14(const User &u, Region r = Region::EU) { put(r, u.mail); }
void g15(const User &u) { g14(u); }
void g16(const User &u) { for (Region r : {Region::EU, Region::DE}) put(r, u.mail); }
void g17(const User &u) { for (Region r : {Region::EU, Region::US}) put(r, u.mail); } // WARN(residency)
void g18(const User &u) { std::vector<Client> cs; cs.emplace_back(Region::EU); cs.emplace_back(Region::US); for (Client &c : cs) c.put(u.mail); } // WARN(residency)
void g19(const User &u) { const Region r = configured(); if (r == Region::US) return; put(r, u.mail); }
void g20(const User &u) { const Region r = configured(); if (r == Region::US) put(r, u.mail); } // WARN(residency)
