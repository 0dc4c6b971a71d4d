// An owner whose number a helper makes a text.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
categories: {upload_data: {}, owner_id: {}}
classify:
  - {field: "Upload::bytes", as: upload_data}
  - {field: ["Claim::uid", "Claim::name"], as: owner_id}
stores:
  - {function: put, parameters: [1, 2], store_parameter: 0}
rules:
  - {id: owned, require: {stored: upload_data, with: owner_id}}
//--- one.cpp
#include <string>
struct Claim { unsigned uid; std::string name; };
struct Upload { std::string id, bytes; };
std::string ivec(unsigned n);
void put(const char *tree, const std::string &key, const std::string &value);
std::string one(unsigned n) { return ivec(n); }
std::string decimal(unsigned n) { return std::to_string(n); }
std::string local(unsigned n) { std::string s = ivec(n); return s; }
std::string ofClaim(const Claim &c) { return ivec(c.uid); }
std::string joined(unsigned n, const std::string &id) { return ivec(n) + "#" + id; }
std::string named(const std::string &n) { return n + "#"; }
std::string anonymous(const Upload &u) { return u.id; }

void direct(const Claim &c, const Upload &u) { put("uploads", ivec(c.uid), u.bytes); }
void directLocal(const Claim &c, const Upload &u) { std::string k = ivec(c.uid); k += u.id; put("uploads", k, u.bytes); }
void viaNamed(const Claim &c, const Upload &u) { put("uploads", named(c.name), u.bytes); }
void viaJoined(const Claim &c, const Upload &u) { put("uploads", joined(c.uid, u.id), u.bytes); }

void viaOne(const Claim &c, const Upload &u) { put("uploads", one(c.uid), u.bytes); }
void viaDecimal(const Claim &c, const Upload &u) { put("uploads", decimal(c.uid), u.bytes); }
void viaLocal(const Claim &c, const Upload &u) { put("uploads", local(c.uid), u.bytes); }
void viaClaim(const Claim &c, const Upload &u) { put("uploads", ofClaim(c) + "#" + u.id, u.bytes); }
void viaVariable(const Claim &c, const Upload &u) { const std::string k = one(c.uid) + u.id; put("uploads", k, u.bytes); }

void forgotten(const Claim &, const Upload &u) { put("uploads", anonymous(u), u.bytes); } // WARN(retention)
void sometimes(const Claim &c, const Upload &u, bool own) { put("uploads", own ? ivec(c.uid) : u.id, u.bytes); } // WARN(retention)
