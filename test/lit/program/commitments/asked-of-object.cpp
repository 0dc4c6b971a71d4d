// The object that was asked is one who was checked: another of its class gets the data.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
categories: {location: {}}
purposes: {advertising: {}}
classify: [{field: "Where::city", as: location}]
sinks: [{function: "adm::fetch", parameters: [1], purpose: advertising, recipient_parameter: 0}]
guards: [{function: ["Partner::allows", "Partner::ok", "Partner::okFor"], name: partner_allowed}]
rules: [{id: location, require: {data: location, for: advertising, guard: partner_allowed}}]
//--- one.cpp
#include <string>
struct Where { std::string country; std::string city; };
struct Partner { std::string name; bool allows(const std::string &C) const; bool ok() const; bool okFor(const Where &W) const; };
namespace adm { void fetch(const Partner &P, const Where &W); }
void a(const Partner &A, const Partner &B, const Where &W) { if (A.allows(W.country)) adm::fetch(B, W); } // WARN
void b(const Partner &A, const Partner &B, const Where &W) { if (A.ok()) adm::fetch(B, W); } // WARN
void c(const Partner &A, const Partner &B, const Where &W) { if (A.okFor(W)) adm::fetch(B, W); } // WARN
void d(const Partner &A, const Partner &B, const Where &W) { if (A.okFor(W)) adm::fetch(A, W); }
