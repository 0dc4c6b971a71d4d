// Stores that another program fills: the finding stands in the policy.
// RUN: %check_program --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories: {trade_data: {}}
stores:
  - {store: erased_rows, holds: [customer_data]}
  - {store: kept_rows, holds: [customer_data]} # // WARN(retention) // WARN(retention)
  - {store: exported_rows, holds: [customer_data]} # // WARN(retention)
  - {store: trade_rows, holds: [trade_data]}
  - {function: "db::erase", erases_parameter: 0}
  - {function: "db::dump", exports_parameter: 0}
entries:
  - {function: "onContractEnd", event: contract_end}
  - {function: "onAccessRequest", event: access_request}
//--- one.cpp
namespace db {
void erase(const char *Table);
void dump(const char *Table);
}
void onContractEnd() { db::erase("erased_rows"); }
void onAccessRequest() {
  db::dump("erased_rows");
  db::dump("exported_rows");
}
void nobody() { db::erase("kept_rows"); }
