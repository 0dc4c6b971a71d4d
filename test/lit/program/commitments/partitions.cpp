// Algorithms that part a list by a check.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {client_ip: {}, location: {}}
purposes: {advertising: {}}
classify:
  - {field: "Device::ip", as: client_ip}
  - {field: "Device::city", as: location}
sinks:
  - {function: "adm::fetch", parameters: [1], purpose: advertising, recipient_parameter: 0}
  - {function: "adm::ask", purpose: advertising}
guards: [{function: "Partner::allows", name: partner_allowed}]
rules:
  - {id: no-addresses, deny: {data: client_ip, for: advertising}}
  - {id: location, require: {data: location, for: advertising, guard: partner_allowed}}
//--- one.cpp
//
#include <algorithm>
#include <string>
#include <vector>
struct Device { std::string ip; std::string city; std::string country; };
struct Partner { std::string name; bool allows(const std::string &C) const; };
namespace adm { void fetch(const Partner &P, const std::string &City); void ask(const Partner &P); }

void predicateKeepsNothing(std::vector<Partner> &Ps, const Device &D) {
  auto Rest = std::ranges::partition(Ps, [&](const Partner &P) { return P.allows(D.country); });
  adm::ask(*Rest.begin());
}
void predicateStable(std::vector<Partner> &Ps, const Device &D) {
  std::stable_partition(Ps.begin(), Ps.end(), [&](const Partner &P) { return P.allows(D.country); });
  adm::ask(Ps.front());
}
void erased(std::vector<Partner> &Ps, const Device &D) {
  std::erase_if(Ps, [&](const Partner &P) { return !P.allows(D.country); });
  adm::ask(Ps.front());
}
void sorted(std::vector<Partner> &Ps, const Device &D) {
  std::ranges::sort(Ps, [&](const Partner &A, const Partner &B) { return A.allows(D.country) < B.allows(D.country); });
  adm::ask(Ps.front());
}
void firstHalf(std::vector<Partner> &Ps, const Device &D) {
  auto Rest = std::ranges::partition(Ps, [&](const Partner &P) { return P.allows(D.country); });
  for (auto It = Ps.begin(); It != Rest.begin(); ++It) adm::fetch(*It, D.city); // FP: the first part ends at what the algorithm returns
}
void firstHalfOld(std::vector<Partner> &Ps, const Device &D) {
  auto Mid = std::partition(Ps.begin(), Ps.end(), [&](const Partner &P) { return P.allows(D.country); });
  for (auto It = Ps.begin(); It != Mid; ++It) adm::fetch(*It, D.city); // FP: the first part ends at what the algorithm returns
}
void erasedRest(std::vector<Partner> Ps, const Device &D) {
  std::erase_if(Ps, [&](const Partner &P) { return !P.allows(D.country); });
  for (const Partner &P : Ps) adm::fetch(P, D.city);
}
void removeIf(std::vector<Partner> Ps, const Device &D) {
  Ps.erase(std::remove_if(Ps.begin(), Ps.end(), [&](const Partner &P) { return !P.allows(D.country); }), Ps.end());
  for (const Partner &P : Ps) adm::fetch(P, D.city);
}
void secondHalf(std::vector<Partner> &Ps, const Device &D) {
  auto Rest = std::ranges::partition(Ps, [&](const Partner &P) { return P.allows(D.country); });
  for (const Partner &P : Rest) adm::fetch(P, D.city); // WARN
}
void wrongErase(std::vector<Partner> Ps, const Device &D) {
  std::erase_if(Ps, [&](const Partner &P) { return P.allows(D.country); });
  for (const Partner &P : Ps) adm::fetch(P, D.city); // WARN
}
