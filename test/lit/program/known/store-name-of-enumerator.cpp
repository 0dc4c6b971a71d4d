// A function names the table for an enumerator: only one of the tables is erased.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
classify: [{parameter: "save", index: 0, as: usage_data}]
stores:
  - {function: "insert", parameters: [1], store_parameter: 0, region: EU}
  - {function: "erase", erases_parameter: 0}
entries: [{function: "close", event: contract_end}]
rules:
  - id: customer-access
    require: {data: encryption_key, region: EU}
//--- one.cpp
enum class Table { Clicks, Scrolls };
void insert(const char *Table, const char *Row);
void erase(const char *Table);
static const char *nameOf(Table T) { return T == Table::Clicks ? "clicks" : "scrolls"; }
void save(const char *Row) {
  insert(nameOf(Table::Clicks), Row);
  insert(nameOf(Table::Scrolls), Row); // FN
}
void close() { erase(nameOf(Table::Clicks)); }
