// A function names the table for an enumerator: each caller gets the name for his own.
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
static const char *bySwitch(Table T) {
  switch (T) {
  case Table::Clicks:
    return "moves";
  case Table::Scrolls:
    return "drags";
  }
  return "";
}
void save(const char *Row) {
  insert(nameOf(Table::Clicks), Row);
  insert(nameOf(Table::Scrolls), Row); // WARN(retention)
  insert(bySwitch(Table::Clicks), Row); // WARN(retention)
  insert(bySwitch(Table::Scrolls), Row);
}
void close() {
  erase(nameOf(Table::Clicks));
  erase(bySwitch(Table::Scrolls));
}
