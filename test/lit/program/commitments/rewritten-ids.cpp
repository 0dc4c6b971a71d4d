// A copy of what was checked, under the name of something else.
// RUN: %check_program --quick --library %s %t
//--- purpose.yaml
version: 1
guards:
  - {function: ["Rights::mayWrite", mayEdit, mayEditId], name: write_right}
rules:
  - {id: right2, require: {call: "Notes::*", guard: write_right}}
  - {id: right, require: {call: "Tree::set", guard: write_right}}
//--- one.cpp
#include <map>
#include <optional>
#include <string>
struct Subject { std::string iri; };
struct Agent { Subject subject; };
struct Resource { Subject subject; std::map<std::string, std::string> properties; };
class Tree {
public:
  std::optional<Resource> get(const Subject &) const;
  void set(const Subject &, const Resource &);
};
class Rights { public: bool mayWrite(const Agent &, const Resource &) const; };

void same(Tree &t, const Rights &r, const Agent &who, Resource res) {
  if (!r.mayWrite(who, res)) return;
  t.set(res.subject, res);
}
void otherKey(Tree &t, const Rights &r, const Agent &who, const Resource &res, const Subject &to) {
  if (!r.mayWrite(who, res)) return;
  t.set(to, res);
}
void rewritten(Tree &t, const Rights &r, const Agent &who, Resource res, const Subject &to) {
  if (!r.mayWrite(who, res)) return;
  res.subject = to;
  t.set(res.subject, res); // WARN
}
void copyRewritten(Tree &t, const Rights &r, const Agent &who, const Resource &res, const Subject &to) {
  if (!r.mayWrite(who, res)) return;
  Resource moved = res;
  moved.subject = to;
  t.set(to, moved); // WARN
}
void copyContent(Tree &t, const Rights &r, const Agent &who, const Resource &res) {
  if (!r.mayWrite(who, res)) return;
  Resource copy = res;
  copy.properties["name"] = "x";
  t.set(copy.subject, copy);
}
void copyBoth(Tree &t, const Rights &r, const Agent &who, const Resource &res, const Resource &target) {
  if (!r.mayWrite(who, res)) return;
  if (!r.mayWrite(who, target)) return;
  Resource moved = target;
  moved.properties = res.properties;
  t.set(moved.subject, moved);
}
void made(Tree &t, const Rights &r, const Agent &who, const Resource &res, const Subject &to) {
  if (!r.mayWrite(who, res)) return;
  t.set(to, Resource{to, res.properties}); // WARN
}

// The same with a number, and with a check of one argument.
struct NoteId { long v; };
struct Note { NoteId id; NoteId owner; std::string text; };
class Notes {
public:
  void set(NoteId, const Note &);
  void put(const Note &);
};
bool mayEdit(const Note &);
bool mayEditId(const Agent &, NoteId);
void n1(Notes &s, Note n) { if (mayEdit(n)) s.put(n); }
void n2(Notes &s, Note n, NoteId to) { if (!mayEdit(n)) return; n.id = to; s.put(n); } // WARN
void n3(Notes &s, const Note &n, NoteId to) { if (!mayEdit(n)) return; Note c = n; c.id = to; s.put(c); } // WARN
void n4(Notes &s, const Note &n) { if (!mayEdit(n)) return; Note c = n; c.text = "x"; s.put(c); }
void n5(Notes &s, const Note &n, NoteId to) { if (!mayEdit(n)) return; s.put(Note{to, n.owner, n.text}); } // WARN
void n6(Notes &s, const Agent &a, const Note &n, NoteId to) { if (mayEditId(a, n.id)) s.set(to, n); }
void n7(Notes &s, const Agent &a, const Note &n, NoteId to) { if (mayEditId(a, to)) s.set(to, n); }
void n8(Notes &s, const Agent &a, NoteId from, NoteId to, const std::string &t) { if (mayEditId(a, from)) s.set(to, Note{to, from, t}); } // WARN
// Ids that are no others.
NoteId fresh();
std::optional<Note> load(NoteId id);
bool mayPost(const Agent &);
void k1(Notes &s, const Note &n) { if (!mayEdit(n)) return; Note c; c.id = n.id; c.text = "x"; s.put(c); } // none
void k2(Notes &s, const Note &n) { if (!mayEdit(n)) return; Note c = n; c.id = fresh(); s.put(c); } // none
void k3(Notes &s, NoteId id, const std::string &t) { auto n = load(id); if (!n || !mayEdit(*n)) return; s.put(Note{id, n->owner, t}); } // none
