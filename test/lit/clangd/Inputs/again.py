"""What an edit has not changed is not analysed again; the findings must be those of an analysis of everything.

Most edits stay within a line, as key strokes do; others break or join lines. After each, the same text is opened under another name, of which nothing
is remembered.
"""

import random
import re

from lsp import Failure, expect, run
from project import Project

SOURCE = """#include <purpose/annotations.h>
#include <functional>
#include <string>
#include <vector>
struct User {
  PURPOSE_DATA(customer_data) std::string mail;
  std::string theme;
  PURPOSE_CONSENT(advertising) bool agrees() const;
  std::string &first() { return mail; }
};
PURPOSE_SINK(advertising) void track(const std::string &text);
void log(const std::string &text);
static int level = 3;
static int fixed() { return 3; }
static std::string pick(const User &u, int n) {
  if (n > fixed()) return u.theme;
  return u.mail;
}
static std::string &part(User &u) { return u.mail; }
struct Base {
  virtual ~Base() {}
  virtual std::string give(User &u) { return u.theme; }
};
struct Derived : Base {
  std::string give(User &u) override { return u.mail; }
};
template <typename T> struct Box {
  T held = T();
  void put(const T &value) { held = value; }
  const T &get() const { return held; }
};
struct Service {
  std::string cache;
  std::function<void(const std::string &)> handler = [](const std::string &text) { log(text); };
  std::string start = pick(User(), 1);
  Service() : cache("none") { level = 2; }
  void fill(User &u) { cache = u.theme; }
  void flush() { track(cache); }
  void each(User &u) { handler(u.mail); }
};
static bool may(const User &u) { return u.agrees(); }
void one(User &u) { track(pick(u, 1)); }
void two(User &u) { part(u) = "x"; track(u.mail); }
void three(User &u) { if (may(u)) track(u.mail); }
void four(User &u) { Derived d; Base &b = d; track(b.give(u)); }
void five(User &u) { Box<std::string> box; box.put(u.mail); track(box.get()); }
void six(User &u) { auto f = [&] { return u.mail; }; track(f()); }
void seven(User &u) { auto g = [](const std::string &s) { track(s); }; g(u.theme); }
void eight(User &u) { Service s; s.fill(u); s.flush(); s.each(u); }
void nine(User &u) { std::vector<std::string> all{u.mail, u.theme}; for (auto &x : all) track(x); } // NOLINT
void ten(User &u) {
  struct Local { std::string a, b; std::string get() { return a; } } l{u.mail, u.theme};
  track(l.get());
}
template <typename F> struct Deferred { F run; std::string kept; };
static void twelve(User &u) { auto f = [](const std::string &s) { log(s); }; Deferred<decltype(f)> d{f, u.mail}; d.run(d.kept); }
static void thirteen(User &u) { auto f = [](const std::string &s) { track(s); }; Deferred<decltype(f)> d{f, u.theme}; d.run(d.kept); }
void fourteen(User &u) { twelve(u); thirteen(u); }
std::string global = pick(User(), 2);
void eleven() { track(global); }
"""

# One of a group stands for another, and the text still parses.
GROUPS = [["u.mail", "u.theme", '"x"', "u.first()"], ["track(", "log("], ["return a;", "return b;", "return a + b;"],
          ["if (may(u)) ", "if (u.agrees()) ", ""], ["level = 2", "level", "(void)level"], ["cache = ", "cache += ", "(void)"],
          ["return 3;", "return level;"], ["n > fixed()", "n < 5", "true"], ["held = value", "(void)value"],
          ["pick(u, 1)", "pick(u, 7)", "part(u)", "Derived().give(u)"], ["auto g = ", "auto h = [] {}; auto g = "],
          [" // NOLINT", " // NOLINE", ""], ["u.agrees();", "true;", "!u.theme.empty();"], ["s.fill(u);", "s.cache = u.mail;", ""]]


def with_other_lines(text, rng):
    """A line behind a statement is broken, or joined with the next one."""
    start = text.index("static int fixed()")
    places = [at for at in range(start, len(text)) if text.startswith("; ", at) or text.startswith(";\n  ", at)]
    at = rng.choice(places) + 1
    return text[:at] + (" " if text[at] == "\n" else "\n") + text[at + 1:]


def edited(text, rng):
    if rng.randrange(3) == 0:
        return with_other_lines(text, rng)
    lines = text.split("\n")
    for _ in range(200):
        at = rng.randrange(14, len(lines))
        group = rng.choice(GROUPS)
        old, new = rng.choice(group), rng.choice(group)
        if old and old != new and old in lines[at]:
            places = [m.start() for m in re.finditer(re.escape(old), lines[at])]
            start = rng.choice(places)
            lines[at] = lines[at][:start] + new + lines[at][start + len(old):]
            return "\n".join(lines)
    return text


def said(diagnostics):
    return sorted((d["range"]["start"]["line"] + 1, d["code"], d["message"],
                   [(w["location"]["range"]["start"]["line"] + 1, w["message"]) for w in d["relatedInformation"]])
                  for d in diagnostics)


def test():
    project = Project()
    project.write("again.cpp", SOURCE)
    project.database("again.cpp")
    rng = random.Random(7)
    seen = set()
    with project.server("--log=error") as server:
        server.open("again.cpp")
        text, parsed = SOURCE, 0
        for turn in range(45):
            found = server.changed("again.cpp", text if text != server.texts["again.cpp"] else None, all_of_them=True)
            name = f"fresh{turn}.cpp"
            server.open(name, text)
            expect(said(found), said(server.settled(name, all_of_them=True)), f"after edit {turn}, of\n{text}")
            server.close(name)
            seen.add(str(said(found)))
            broken = any(d["severity"] == 1 for d in found)
            parsed += not broken
            text = edited(SOURCE if broken or turn % 20 == 19 else text, rng)
    if len(seen) < 10 or parsed < 25:
        raise Failure(f"the edits change nothing: {len(seen)} answers, {parsed} texts that parse")


run(test)
