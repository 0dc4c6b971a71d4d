#!/usr/bin/env python3
"""What the checks cost, as ratios from one run.

usage: ratios.py BUILD [RUNS]

Each figure is the median of paired runs that take turns, of processor time (user and system): clang-tidy with the plugin
over clang-tidy with a check that does nothing. The last table shows how cost grows with the size of a file.
"""

import os
import statistics
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

STD_HEAVY = """
#include <algorithm>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <regex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>
struct Point { int x, y; std::string label; };
std::map<std::string, std::vector<Point>> group(const std::vector<Point> &points) {
  std::map<std::string, std::vector<Point>> result;
  for (const Point &p : points) result[p.label].push_back(p);
  return result;
}
int main() {
  std::vector<Point> points{{1, 2, "a"}, {3, 4, "b"}};
  std::sort(points.begin(), points.end(), [](const Point &a, const Point &b) { return a.x < b.x; });
  for (const auto &[label, list] : group(points)) std::cout << label << list.size() << std::regex_replace(label, std::regex("a"), "b");
}
"""

POLICY = """version: 1
extends: [dpa]
classify: [{field: "gen::User::email", as: customer_data}]
sinks: [{function: "gen::send", parameters: [0], purpose: advertising}]
"""


def generated(count):
    """A file of `count` functions as programs have them: classes with members set here and read there."""
    out = ["#include <string>", "#include <vector>", "namespace gen {",
           "struct User { std::string email, name; int age; };", "void send(const std::string &);"]
    for i in range(count // 4):
        call = f"C{i - 1}().run(u);" if i else ""
        out.append(f"""struct C{i} {{
  void set(const User &u) {{ text_ = "u=" + {'u.email' if i % 50 == 0 else 'u.name'}; list_.push_back(text_); }}
  std::string join() const {{ std::string s; for (const auto &x : list_) {{ if (!s.empty()) s += ','; s += x; }} return s; }}
  void flush() {{ std::string s = join(); if (s.size() > 3) send(s); text_.clear(); }}
  void run(const User &u) {{ set(u); flush(); {call} }}
  std::string text_; std::vector<std::string> list_;
}};""")
    out.append("}")
    return "\n".join(out)


def cost(command):
    """Processor time of one run in seconds."""
    null = os.open(os.devnull, os.O_RDWR)
    pid = os.posix_spawnp(command[0], command, os.environ,
                          file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
    os.close(null)
    _, status, usage = os.wait4(pid, 0)
    if os.WIFSIGNALED(status):
        sys.exit(f"ratios: {' '.join(command)} crashed")
    return usage.ru_utime + usage.ru_stime


def main():
    build, runs = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 7
    for library in ("libPurposeTidy.so", "libpurpose_noop.so"):
        if not os.path.exists(f"{build}/lib/{library}"):
            sys.exit(f"ratios: {build}/lib/{library} is missing; run ./dev bench")
    tidy = "clang-tidy-19"
    policy = os.path.join(ROOT, "examples", "service", "purpose.yaml")

    def commands(file, rules, flags):
        tail = [file, "--"] + flags
        plugin = [tidy, "-load", f"{build}/lib/libPurposeTidy.so", "--quiet", "--checks=-*,purpose-*",
                  "--config={CheckOptions: {purpose.Policy: '" + rules + "'}}"]
        noop = [tidy, "-load", f"{build}/lib/libpurpose_noop.so", "--quiet", "--checks=-*,noop-*"]
        return plugin + tail, noop + tail

    def paired(pairs, count):
        ratios, extra = [], []
        for _ in range(count):
            ours = sum(cost(a) for a, _ in pairs)
            base = sum(cost(b) for _, b in pairs)
            ratios.append(ours / base)
            extra.append(ours - base)
        return statistics.median(ratios), statistics.median(extra)

    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "std.cpp")
        with open(file, "w", encoding="utf-8") as out:
            out.write(STD_HEAVY)
        pair = commands(file, policy, ["-std=c++20"])
        paired([pair], 1)
        ratio, extra = paired([pair], runs)
        print(f"a file that the policy cannot match, over a no-op check: {ratio:.3f} (+{extra * 1000:.0f} ms)")
        source = os.path.join(ROOT, "examples", "service", "src")
        flags = ["-std=c++17", "-I", os.path.join(ROOT, "annotations", "include"), "-I", source]
        files = sorted(f for f in os.listdir(source) if f.endswith(".cpp"))
        ratio, extra = paired([commands(os.path.join(source, f), policy, flags) for f in files], max(3, runs // 2))
        print(f"examples/service, {len(files)} files, over a no-op check: {ratio:.3f} (+{extra * 1000:.0f} ms)")
        rules = os.path.join(folder, "purpose.yaml")
        with open(rules, "w", encoding="utf-8") as out:
            out.write(POLICY)
        print("functions   ratio   ms for each 1000 functions")
        for count in (1000, 2000, 4000, 8000):
            file = os.path.join(folder, f"gen{count}.cpp")
            with open(file, "w", encoding="utf-8") as out:
                out.write(generated(count))
            ratio, extra = paired([commands(file, rules, ["-std=c++17"])], 3)
            print(f"{count:9d}   {ratio:5.3f}   {extra * 1000 * 1000 / count:.0f}")


main()
