"""Random edits, always the same ones: nothing may crash or hang, and afterwards everything is as it was."""

import random

from lsp import expect, lines_of, run
from project import Project

SOURCE = """#include <purpose/annotations.h>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
namespace acme {
struct User {
  PURPOSE_DATA(customer_data) std::string mail;
  std::vector<std::string> tags;
  PURPOSE_CONSENT(advertising) bool agrees() const;
};
PURPOSE_SINK(advertising) void track(const std::string &text);
template <typename T> struct Box {
  T held;
  void put(T value) { held = std::move(value); }
  const T &get() const { return held; }
};
class Registry {
public:
  void add(std::function<void(const std::string &)> f) { handlers.push_back(std::move(f)); }
  void run(const std::string &text) { for (auto &f : handlers) f(text); }
private:
  std::vector<std::function<void(const std::string &)>> handlers;
};
inline std::string join(const std::map<std::string, std::string> &all, char by = ',') {
  std::string out;
  for (const auto &[key, value] : all)
    out += key + "=" + value + by;
  return out;
}
void direct(const User &u) {
  track(u.mail); // LEAK
}
void boxed(User &u) {
  Box<std::string> box;
  box.put(u.mail);
  if (!u.agrees())
    return;
  track(box.get());
}
void registered(std::unique_ptr<User> u) {
  Registry registry;
  registry.add([](const std::string &text) { track(text); }); // LEAK
  registry.run(join({{"mail", u->mail}}));
  switch (u->tags.size()) {
  case 0: track("none"); break;
  default: goto end;
  }
end:;
}
} // namespace acme
"""

PIECES = ["{", "}", "(", ")", ";", "<", ">", "::", "u.mail", "track(", "return ", "template <class T> ", "auto x = [&] { ", "struct ",
          "#define M(x) x\n", "#if 0\n", "#endif\n", "/*", "*/", "\"", "'", "R\"(", "\\\n", "PURPOSE_DATA(", "PURPOSE_SINK(nothing) ",
          "co_await ", "goto end;", "u", "\n", "operator", "~", "...", "const ", "throw u;", "try {", "} catch (...) {", "\0", "ä", "if (u.agrees()) "]


def edited(text, rng):
    kind, at = rng.randrange(5), rng.randrange(len(text) + 1)
    if kind == 0:  # Something is typed.
        return text[:at] + rng.choice(PIECES) + text[at:]
    end = min(len(text), at + rng.randrange(1, 60))
    if kind == 1:  # Deleted.
        return text[:at] + text[end:]
    if kind == 2:  # Copied elsewhere.
        to = rng.randrange(len(text) + 1)
        return text[:to] + text[at:end] + text[to:]
    if kind == 3:  # The file ends here.
        return text[:at]
    line = text.rfind("\n", 0, at) + 1  # A line is taken away.
    return text[:line] + text[text.find("\n", at) + 1:] if "\n" in text[at:] else text


def leaks(text):
    return [n for n, line in enumerate(text.split("\n"), 1) if "// LEAK" in line]


def test():
    project = Project()
    project.write("edit.cpp", SOURCE)
    project.database("edit.cpp")
    rng = random.Random(20240613)
    with project.server("--log=error") as server:
        server.open("edit.cpp")
        expect(lines_of(server.settled("edit.cpp")), leaks(SOURCE), "at first")
        for turn in range(120):
            text = SOURCE
            for _ in range(rng.randrange(1, 5)):
                text = edited(text, rng)
            server.change("edit.cpp", text)
            if turn % 3 == 0:
                server.settled("edit.cpp")
                server.hover("edit.cpp", rng.randrange(text.count("\n") + 1), rng.randrange(30))
            if turn % 40 == 39:
                expect(lines_of(server.changed("edit.cpp", SOURCE)), leaks(SOURCE), f"back after {turn + 1} edits")
        # One character after the other, as a person types.
        before, after = SOURCE.split("  track(u.mail); // LEAK\n", 1)
        for typed in range(len("  track(u.mail); // LEAK\n") + 1):
            server.change("edit.cpp", before + "  track(u.mail); // LEAK\n"[:typed] + after)
            server.diagnostics("edit.cpp")
        expect(lines_of(server.settled("edit.cpp")), leaks(SOURCE), "typed anew")


run(test)
