// What is stored must carry its owner: on every way, and not something else in its place.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
extends: [dpa]
categories: {owner_id: {is: personal_data}, text_data: {is: customer_data}}
classify:
  - {field: "Note::text", as: text_data}
  - {field: "Note::owner", as: owner_id}
stores:
  - {function: "put", parameters: [1], store_parameter: 0, region: EU}
  - {function: "insert", parameters: [1, 2], store_parameter: 0, region: EU}
rules:
  - {id: erase-at-contract-end, require: {data: encryption_key, region: EU}}
  - {id: customer-access, require: {data: encryption_key, region: EU}}
  - {id: owned, require: {stored: text_data, with: owner_id}}
//--- one.cpp
#include <map>
#include <string>
#include <vector>
struct Note { std::string owner, text; bool hidden; };
struct Row { std::string by, text; };
using Fields = std::map<std::string, std::string>;
void put(const char *Table, const Row &R);
void put(const char *Table, const Fields &R);
void put(const char *Table, const std::string &Line);
void insert(const char *Table, const std::string &By, const std::string &Text);
int chance();
void always(const Note &N) {
  Row R;
  R.by = N.owner;
  R.text = N.text;
  put("always", R);
}
void onOneWay(const Note &N) {
  Row R;
  R.text = N.text;
  if (!N.hidden)
    R.by = N.owner;
  put("onOneWay", R); // WARN(retention)
}
void byChance(const Note &N) {
  Row R;
  R.text = N.text;
  if (chance() > 3)
    R.by = N.owner;
  put("byChance", R); // WARN(retention)
}
void onBothWays(const Note &N, const Note &Other, bool C) {
  Row R;
  R.text = N.text;
  if (C)
    R.by = N.owner;
  else
    R.by = "owner " + N.owner;
  put("onBothWays", R);
}
void bothTogether(const Note &N) {
  Row R;
  if (!N.hidden) {
    R.by = N.owner;
    R.text = N.text;
  }
  put("bothTogether", R);
}
void emptied(const Note &N) {
  Row R{N.owner, N.text};
  if (N.hidden)
    R.by.clear();
  put("emptied", R); // WARN(retention)
}
void replaced(const Note &N) {
  Row R{N.owner, N.text};
  if (N.hidden)
    R.by = "system";
  put("replaced", R); // WARN(retention)
}
void replacedAlways(const Note &N) {
  Row R{N.owner, N.text};
  R.by = "system";
  put("replacedAlways", R); // WARN(retention)
}
void inALoop(const std::vector<Note> &All) {
  Row R;
  for (const Note &N : All) {
    R.by = N.owner;
    R.text = N.text;
    put("inALoop", R);
  }
}
void inALoopOnOneWay(const std::vector<Note> &All) {
  for (const Note &N : All) {
    Row R;
    R.text = N.text;
    if (!N.hidden)
      R.by = N.owner;
    put("inALoopOnOneWay", R); // WARN(retention)
  }
}
static Row rowOf(const Note &N) {
  Row R;
  R.by = N.owner;
  R.text = N.text;
  return R;
}
void made(const Note &N) { put("made", rowOf(N)); }
static Row rowOfSome(const Note &N) {
  Row R;
  R.text = N.text;
  if (!N.hidden)
    R.by = N.owner;
  return R;
}
void madeOnOneWay(const Note &N) { put("madeOnOneWay", rowOfSome(N)); } // WARN(retention)
static void save(const Row &R) { put("save", R); } // WARN(retention)
void savedOnOneWay(const Note &N) {
  Row R;
  R.text = N.text;
  if (!N.hidden)
    R.by = N.owner;
  save(R);
}
static void saveAlways(const Row &R) { put("saveAlways", R); }
void saved(const Note &N) { saveAlways(Row{N.owner, N.text}); }
void arguments(const Note &N) { insert("arguments", N.owner, N.text); }
void argumentOrNothing(const Note &N, bool C) { insert("argumentOrNothing", C ? N.owner : "", N.text); } // WARN(retention)
void argumentOrConstant(const Note &N, bool C) { insert("argumentOrConstant", C ? N.owner : "system", N.text); } // WARN(retention)
void line(const Note &N) { put("line", N.owner + "," + N.text); }
void lineOnOneWay(const Note &N) {
  std::string Line = N.text;
  if (!N.hidden)
    Line += N.owner;
  put("lineOnOneWay", Line); // WARN(retention)
}
void fields(const Note &N) {
  Fields F;
  F["by"] = N.owner;
  F["text"] = N.text;
  put("fields", F);
}
void fieldsOnOneWay(const Note &N) {
  Fields F;
  F["text"] = N.text;
  if (!N.hidden)
    F["by"] = N.owner;
  put("fieldsOnOneWay", F); // WARN(retention)
}
