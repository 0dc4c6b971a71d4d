#!/usr/bin/env python3
"""What the checks add to the time from an edit to its diagnostics, in purpose-clangd.

usage: clangd.py BUILD [EDITS [LINES]]

Two servers have the same file open, both with the checks that clangd makes if nobody configures it, one with ours. Each edit
goes to one, then to the other, in turns, with diagnostics asked for at once. What is added is the time that clangd's own
trace shows for clang-tidy, less that of the server without checks. The whole times, from sending the edit to the arrival
of its diagnostics, are shown for comparison; they differ more between two runs of one server than the checks add.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(ROOT, "test", "lit", "clangd", "Inputs"))

import lsp  # noqa: E402

HEADER = """#pragma once
#include <purpose/annotations.h>
#include <map>
#include <string>
#include <vector>
struct User {
  PURPOSE_DATA(customer_data) std::string email;
  std::string theme;
  int visits = 0;
  PURPOSE_CONSENT(advertising) bool agrees() const;
};
PURPOSE_SINK(advertising) void track(const std::string &text);
void log(const std::string &text);
std::string describe(const User &user);
void store(const std::string &key, const std::string &value);
"""

OTHER = """#include "bench.h"
void log(const std::string &text) { store("log", text); }
std::string describe(const User &user) { return user.theme + user.email; }
"""

CLASS = """
/// Keeps what visitors number {i} have done.
class Visitors{i} {{
public:
  explicit Visitors{i}(std::string Name) : Name(std::move(Name)) {{}}

  void add(const User &user) {{
    Entry entry;
    entry.theme = user.theme;
    entry.visits = user.visits + {i};
    if (entry.visits > 10 && !entry.theme.empty())
      Entries[user.theme].push_back(entry);
    else
      log("few visits: " + std::to_string(entry.visits));
  }}

  std::string summary() const {{
    std::string text = Name + ": ";
    for (const auto &item : Entries) {{
      int sum = 0;
      for (const Entry &entry : item.second)
        sum += entry.visits;
      text += item.first + "=" + std::to_string(sum) + "; ";
    }}
    return text;
  }}

  void report(const User &user) {{
    std::string text = summary();
    if ({condition})
      track(text + {data});
    store(Name, text);
  }}

  static int weigh(const std::vector<int> &values) {{
    int result = 0;
    for (unsigned i = 0; i < values.size(); ++i) {{
      switch (values[i] % 4) {{
      case 0: result += values[i]; break;
      case 1: result -= values[i] / 2; break;
      default: result ^= values[i]; break;
      }}
    }}
    return result;
  }}

private:
  struct Entry {{
    std::string theme;
    int visits = 0;
  }};
  std::string Name;
  std::map<std::string, std::vector<Entry>> Entries;
}};
"""


def source(lines):
    """A file of that many lines. One class in ten hands on what it should not, and one in ten asks first."""
    parts, count = ['#include "bench.h"\n'], 1
    for i in range(lines):
        kind = i % 10
        part = CLASS.format(i=i, condition="user.agrees()" if kind == 5 else "user.visits > 3",
                            data="user.email" if kind in (0, 5) else "describe(user)" if kind == 3 else "user.theme")
        if count + part.count("\n") > lines:
            break
        parts.append(part)
        count += part.count("\n")
    return "".join(parts)


def edits(text, count):
    """The file after each key stroke of somebody who types a number in ten functions, one after the other, and breaks the
    line once in twenty strokes."""
    mark = "> 10 &&"
    for i in range(count):
        if i % 10 == 0:
            places = [at for at in range(len(text)) if text.startswith(mark, at)]
            at = places[(i * 7) % len(places)] + len("> 10")
        where, typed = (text.index("&&", at), "\n") if i % 20 == 19 else (at, str(i % 9 + 1))
        text = text[:where] + typed + text[where:]
        yield text


def timed(server, name, text):
    """Time to diagnostics in ms."""
    server.versions[name] += 1
    version = server.versions[name]
    start = time.perf_counter()
    server.notify("textDocument/didChange", {
        "textDocument": {"uri": lsp.uri(server.full(name)), "version": version}, "contentChanges": [{"text": text}],
        "wantDiagnostics": True})
    key = (server.full(name), version)
    server.pump(lambda: key in server.arrived, f"diagnostics of version {version}")
    return (server.arrived[key] - start) * 1000


def tidy_times(trace, count):
    """What clang-tidy took in the last builds of the file, in ms."""
    with open(trace, encoding="utf-8") as file:
        events = json.load(file)["traceEvents"]
    total, times = 0, []
    for event in sorted((e for e in events if e["ph"] == "X"), key=lambda e: e["ts"]):
        if event["name"] == "BuildAST":
            times.append(total)
            total = 0
        elif event["name"] in ("ClangTidyOpts", "ClangTidyInit", "ClangTidyMatch", "ClangTidyDiags"):
            total += event["dur"] / 1000
    times.append(total)
    if len(times) <= count or not all(times[-count:]):
        sys.exit("clangd: its trace has other names")
    return times[-count:]


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def show(label, values):
    print(f"  {label:34s} median {statistics.median(values):7.1f} ms   95th percentile {percentile(values, .95):7.1f} ms")


def prepare(folder, lines):
    annotations = os.path.join(ROOT, "annotations", "include")
    text = source(lines)
    for name, content in (("bench.h", HEADER), ("other.cpp", OTHER), ("bench.cpp", text), ("compile_commands.json", "["
        + ",".join('{"directory": "%s", "file": "%s", "arguments": ["clang++", "-std=c++17", "-I", "%s", "-c", "%s"]}'
                   % (folder, file, annotations, file) for file in ("bench.cpp", "other.cpp")) + "]")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(content)
    return text


CLANGD_DEFAULTS = ("bugprone-sizeof-expression,bugprone-suspicious-missing-comma,bugprone-unused-raii,"
                   "bugprone-unused-return-value,misc-definitions-in-headers,misc-unused-alias-decls,misc-unused-using-decls,"
                   "readability-misleading-indentation,readability-deleted-default")


def server(program, folder, checks):
    with open(os.path.join(folder, ".clang-tidy"), "w", encoding="utf-8") as out:
        out.write(f"Checks: '-*,{CLANGD_DEFAULTS},{checks}'\n")
    return lsp.Server([program, "--log=error", "--background-index=false", "--clang-tidy"], folder,
                      {"CLANGD_TRACE": os.path.join(folder, "trace.json")})


def measure(build, folder, count, lines, index):
    with_checks, without = os.path.join(folder, "with"), os.path.join(folder, "without")
    for place in (with_checks, without):
        os.makedirs(place)
        text = prepare(place, lines)
    if index:
        subprocess.run([os.path.join(build, "bin", "purpose"), "scan", "-p", with_checks], capture_output=True, timeout=600)
    program = os.path.join(build, "bin", "purpose-clangd")
    with server(program, with_checks, "purpose-*") as on, server(program, without, "-purpose-*") as off:
        for each in (on, off):
            each.open("bench.cpp")
        findings = on.settled("bench.cpp")
        if off.settled("bench.cpp") or not findings:
            sys.exit("clangd: the comparison compares nothing")
        whole = {on: [], off: []}
        for i, changed in enumerate(edits(text, count)):
            for each in (on, off) if i % 2 else (off, on):
                whole[each].append(timed(each, "bench.cpp", changed))
                time.sleep(0.02)  # What clangd does after diagnostics is not ours.
    tidy = [tidy_times(os.path.join(place, "trace.json"), count) for place in (with_checks, without)]
    print(f"{'with' if index else 'without'} index, {len(findings)} findings, {text.count(chr(10))} lines, {count} edits:")
    show("added by the checks", [a - b for a, b in zip(*tidy)])
    show("until diagnostics, with checks", whole[on])
    show("until diagnostics, without", whole[off])


def main():
    build = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    lines = int(sys.argv[3]) if len(sys.argv) > 3 else 3000
    for index in (False, True):
        folder = os.path.realpath(tempfile.mkdtemp())
        try:
            measure(build, folder, count, lines, index)
        finally:
            shutil.rmtree(folder)


main()
