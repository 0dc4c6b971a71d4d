// The consent is asked of a new object, which is nobody's.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {ip: {}}
purposes: {partner: {}}
classify: [{field: "Client::ip", as: ip}]
sinks: [{function: send, purpose: partner}]
consent: [{function: "allowed*", purpose: partner}, {field: "Client::optIn", purpose: partner}]
rules: [{id: r, deny: {data: ip, for: partner}, unless: {consent: partner}}]
//--- one.cpp
#include <memory>
#include <optional>
#include <string>
#include <vector>
struct Client { std::string ip; int id = 0; bool optIn = false; };
bool allowed(const Client &c);
bool allowedId(int id);
bool allowedName(const std::string &ip);
void send(const std::string &ip);
Client load(int id);
const Client &admin();
void v1(const Client &c) { if (allowed(c)) send(c.ip); }
void v2(const Client &c) { if (allowed(Client{})) send(c.ip); } // WARN
void v3(const Client &c) { Client d; if (allowed(d)) send(c.ip); } // WARN
void v4(const Client &c) { if (allowedId(0)) send(c.ip); } // FN
void v5(const Client &c) { if (allowedId(c.id)) send(c.ip); }
void v6(const Client &c) { if (allowedName("")) send(c.ip); } // FN
void v7(const Client &c) { if (allowed(load(7))) send(c.ip); } // WARN
void v8(const Client &c) { if (allowed(admin())) send(c.ip); } // WARN
void v9(const Client &c) { const Client copy = c; if (allowed(copy)) send(c.ip); }
void v10(const Client &c) { Client d = c; d.id = 0; if (allowedId(d.id)) send(c.ip); } // FN
void v11(const Client &c, const std::vector<Client> &all) { if (allowed(all.front())) send(c.ip); } // WARN
void v12(const Client &c) { static Client shared; if (shared.optIn) send(c.ip); } // WARN
void v13(const Client &c) { if (Client().optIn) send(c.ip); } // FN
void v14(const Client &c) { auto p = std::make_unique<Client>(); if (p->optIn) send(c.ip); } // WARN
void v15(const Client &c) { auto p = std::make_unique<Client>(c); if (p->optIn) send(c.ip); }
