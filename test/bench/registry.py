#!/usr/bin/env python3
"""Links programs of one unit in which many handlers, objects of classes and closures, are registered in one place and
run by one call each, and prints how the time grows: the worst case of code that registers things.

usage: registry.py BUILD_FOLDER [HANDLERS...]     default: 200 400 800
"""

import pathlib
import subprocess
import sys
import tempfile
import time

POLICY = """version: 1
extends: [dpa]
classify:
  - {field: "User::email", as: customer_data}
sinks:
  - {function: "ads::track", purpose: advertising}
"""

HEAD = """#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>
struct User { std::string email, name; int id = 0; };
namespace ads { void track(const std::string &text); }
User load(int id);
struct Handler {
  virtual ~Handler() = default;
  virtual std::string handle(const User &u) = 0;
};
static std::vector<std::unique_ptr<Handler>> handlers;
static std::map<std::string, std::function<std::string(const User &)>> routes;
static void add(std::unique_ptr<Handler> h) { handlers.push_back(std::move(h)); }
static void on(const std::string &path, std::function<std::string(const User &)> f) { routes[path] = std::move(f); }
"""

EACH = """static std::string render{0}(const User &u) {{ return u.name + {1}; }}
struct H{0} : Handler {{ std::string handle(const User &u) override {{ {2} return render{0}(u); }} }};
static void setup{0}() {{ add(std::make_unique<H{0}>()); on("/{0}", [](const User &u) {{ return render{0}(u); }}); }}
"""


def source(handlers):
    parts = [HEAD]
    for i in range(handlers):
        below = f"render{i - 1}(u)" if i % 10 else '""'
        parts.append(EACH.format(i, below, "ads::track(u.email);" if i % 100 == 7 else ""))
    calls = "".join(f"  setup{i}();\n" for i in range(handlers))
    parts.append(
        f"int main() {{\n{calls}  User u = load(1);\n  std::string all;\n"
        "  for (auto &h : handlers) all += h->handle(u);\n"
        "  for (auto &[path, f] : routes) all += f(u);\n  return all.size();\n}\n"
    )
    return "".join(parts)


def main():
    purpose = pathlib.Path(sys.argv[1]).resolve() / "bin/purpose"
    before = None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "purpose.yaml").write_text(POLICY)
        for handlers in [int(n) for n in sys.argv[2:]] or [200, 400, 800]:
            (folder / "handlers.cpp").write_text(source(handlers))
            compiler = ["clang++-19", "-std=c++17", "-c", "handlers.cpp"]
            subprocess.run([purpose, "extract", "-o", "handlers.flows", "--", *compiler], cwd=folder, check=True)
            start = time.monotonic()
            linked = subprocess.run(
                [purpose, "link", "--policy", "purpose.yaml", "handlers.flows"], cwd=folder, stdout=subprocess.DEVNULL
            )
            seconds = time.monotonic() - start
            if linked.returncode != 1:
                sys.exit(f"purpose link ended with status {linked.returncode}")
            growth = f", {seconds / before:.1f} times as long" if before else ""
            print(f"{handlers} handlers: {seconds:.2f} s{growth}")
            before = seconds


main()
