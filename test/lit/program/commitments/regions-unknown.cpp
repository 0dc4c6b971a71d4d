// A region that nobody can tell: allowed, a warning or an error, as the rule says. A text may name the region.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories: {loose_data: {}, warned_data: {}, strict_data: {}, kept_data: {}}
classify:
  - {field: "Row::loose", as: loose_data}
  - {field: "Row::warned", as: warned_data}
  - {field: "Row::strict", as: strict_data}
  - {field: "Row::kept", as: kept_data}
stores:
  - {function: "db::put", parameters: [1], store_parameter: 0, region_parameter: 2}
  - {function: "db::append", parameters: [1], store_parameter: 0}
sinks:
  - {function: "net::send", parameters: [0], region_parameter: 1}
  - {function: "net::log", parameters: [0], purpose: troubleshooting}
rules:
  - {id: loose, require: {data: loose_data, region: [EU]}}
  - {id: warned, require: {data: warned_data, region: [EU]}, region_unknown: warn}
  - {id: strict, require: {data: strict_data, region: [EU]}, region_unknown: deny}
  - {id: kept, require: {stored: kept_data, region: [EU]}, region_unknown: deny}
//--- api.h
#pragma once
#include <string>
struct Row { std::string loose, warned, strict, kept; };
std::string configured();
namespace db {
void put(const char *Table, const std::string &Value, const std::string &Region);
void append(const char *Table, const std::string &Value);
}
namespace net {
void send(const std::string &Value, const std::string &Region);
void log(const std::string &Value);
}
//--- unknown.cpp
#include "api.h"
void loose_ok(const Row &R) { db::put("a", R.loose, configured()); }
void warned_bad(const Row &R) { db::put("a", R.warned, configured()); } // WARN(residency)
void strict_bad(const Row &R) { db::put("a", R.strict, configured()); } // WARN(residency)
void looseNowhere_ok(const Row &R) { db::append("a", R.loose); }
void strictNowhere_bad(const Row &R) { db::append("a", R.strict); } // WARN(residency)
void strictSent_bad(const Row &R) { net::send(R.strict, configured()); } // WARN(residency)
void looseSent_ok(const Row &R) { net::send(R.loose, configured()); }
// Nothing in the policy tells where a log is.
void noRegionAsked_ok(const Row &R) { net::log(R.strict); }
//--- known.cpp
#include "api.h"
static const std::string Home = "EU";
void text_ok(const Row &R) { db::put("a", R.strict, "EU"); }
void text_bad(const Row &R) { db::put("a", R.strict, "US"); } // WARN(residency)
void looseText_bad(const Row &R) { db::put("a", R.loose, "US"); } // WARN(residency)
void variable_ok(const Row &R) { net::send(R.strict, Home); }
void variable_bad(const Row &R) {
  std::string Region = "US";
  net::send(R.strict, Region); // WARN(residency)
}
//--- stored.cpp
#include "api.h"
void kept_ok(const Row &R) { db::put("a", R.kept, "EU"); }
void kept_bad(const Row &R) { db::put("a", R.kept, "US"); } // WARN(residency)
void keptUnknown_bad(const Row &R) { db::put("a", R.kept, configured()); } // WARN(residency)
// What is stored in Europe may be sent elsewhere.
void sent_ok(const Row &R) { net::send(R.kept, "US"); }
