// Many handlers that have captured their server.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {ip: {}}
purposes: {logging: {}}
classify: [{field: ["Req::ip","Mip::ip"], as: ip}]
sinks: [{function: log, purpose: logging}]
guards: [{function: admin, name: admin}]
rules:
  - {id: no, deny: {data: ip, for: logging}}
  - {id: padmin, require: {call: purge, guard: admin}}
//--- one.cpp
#include <functional>
#include <map>
#include <string>
struct Req { std::string ip, text, path; };
void log(const std::string &);
class Server {
  std::map<std::string, std::function<void(Req &)>> routes_; std::map<std::string, std::string> db_;
public:
  Server() {
    on("/0", [this](Req &q) { db_["0"] = q.text; log(db_["0"]); });
    on("/1", [this](Req &q) { db_["1"] = q.text; log(db_["1"]); });
    on("/2", [this](Req &q) { db_["2"] = q.text; log(db_["2"]); });
    on("/3", [this](Req &q) { db_["3"] = q.text; log(db_["3"]); });
    on("/4", [this](Req &q) { db_["4"] = q.text; log(db_["4"]); });
    on("/5", [this](Req &q) { db_["5"] = q.text; log(db_["5"]); });
    on("/6", [this](Req &q) { db_["6"] = q.text; log(db_["6"]); });
    on("/7", [this](Req &q) { db_["7"] = q.text; log(db_["7"]); });
    on("/8", [this](Req &q) { db_["8"] = q.text; log(db_["8"]); });
    on("/9", [this](Req &q) { db_["9"] = q.text; log(db_["9"]); });
    on("/10", [this](Req &q) { db_["10"] = q.text; log(db_["10"]); });
    on("/11", [this](Req &q) { db_["11"] = q.text; log(db_["11"]); });
    on("/12", [this](Req &q) { db_["12"] = q.text; log(db_["12"]); });
    on("/13", [this](Req &q) { db_["13"] = q.text; log(db_["13"]); });
    on("/14", [this](Req &q) { db_["14"] = q.text; log(db_["14"]); });
    on("/15", [this](Req &q) { db_["15"] = q.text; log(db_["15"]); });
    on("/16", [this](Req &q) { db_["16"] = q.text; log(db_["16"]); });
    on("/17", [this](Req &q) { db_["17"] = q.text; log(db_["17"]); });
    on("/18", [this](Req &q) { db_["18"] = q.text; log(db_["18"]); });
    on("/19", [this](Req &q) { db_["19"] = q.text; log(db_["19"]); });
    on("/ip", [this](Req &q) { log(q.ip); }); // WARN
  }
  void on(const std::string &p, std::function<void(Req &)> f) { routes_[p] = std::move(f); }
  void serve(Req &r) { auto it = routes_.find(r.path); if (it != routes_.end()) it->second(r); }
  void h0(Req &q) { db_["0"] = q.text; log(db_["0"]); }
  void h1(Req &q) { db_["1"] = q.text; log(db_["1"]); }
  void h2(Req &q) { db_["2"] = q.text; log(db_["2"]); }
  void h3(Req &q) { db_["3"] = q.text; log(db_["3"]); }
  void h4(Req &q) { db_["4"] = q.text; log(db_["4"]); }
  void h5(Req &q) { db_["5"] = q.text; log(db_["5"]); }
  void h6(Req &q) { db_["6"] = q.text; log(db_["6"]); }
  void h7(Req &q) { db_["7"] = q.text; log(db_["7"]); }
  void h8(Req &q) { db_["8"] = q.text; log(db_["8"]); }
  void h9(Req &q) { db_["9"] = q.text; log(db_["9"]); }
  void h10(Req &q) { db_["10"] = q.text; log(db_["10"]); }
  void h11(Req &q) { db_["11"] = q.text; log(db_["11"]); }
  void h12(Req &q) { db_["12"] = q.text; log(db_["12"]); }
  void h13(Req &q) { db_["13"] = q.text; log(db_["13"]); }
  void h14(Req &q) { db_["14"] = q.text; log(db_["14"]); }
  void h15(Req &q) { db_["15"] = q.text; log(db_["15"]); }
  void h16(Req &q) { db_["16"] = q.text; log(db_["16"]); }
  void h17(Req &q) { db_["17"] = q.text; log(db_["17"]); }
  void h18(Req &q) { db_["18"] = q.text; log(db_["18"]); }
  void h19(Req &q) { db_["19"] = q.text; log(db_["19"]); }
};
bool read(Req &r);
int main() { Server s; for (Req r; read(r);) s.serve(r); }
