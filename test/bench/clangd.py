#!/usr/bin/env python3
"""What the checks add to the time from an edit to its diagnostics, in purpose-clangd.

usage: clangd.py BUILD [EDITS [LINES]]

Two servers have the same file open, one with our checks and one without (checks of others are off in both). Each edit
goes to one, then to the other, in turns; a time is from sending the edit to the arrival of its diagnostics. What is added
is the difference of the two for the same edit. First with diagnostics asked for at once; then as editors do it, where
clangd waits for further key strokes, the longer the longer it usually takes. Processor time is that of the threads of the
file.
"""

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


def worker_time(server, name):
    """Processor time that the threads of the file have used, in ms. It does not depend on what else the machine does."""
    tasks, total = f"/proc/{server.process.pid}/task", 0
    for task in os.listdir(tasks):
        with open(f"{tasks}/{task}/comm", encoding="utf-8") as comm:
            if comm.read().strip() != f"ASTWorker:{name}"[-15:]:
                continue
        with open(f"{tasks}/{task}/schedstat", encoding="utf-8") as stat:
            total += int(stat.read().split()[0])
    if not total:
        sys.exit("clangd: the threads of the file have other names")
    return total / 1e6


def timed(server, name, text, wait_for_keys):
    """Time to diagnostics, and processor time of the file's thread for it, both in ms."""
    server.versions[name] += 1
    version = server.versions[name]
    params = {"textDocument": {"uri": lsp.uri(server.full(name)), "version": version}, "contentChanges": [{"text": text}]}
    if not wait_for_keys:
        params["wantDiagnostics"] = True
    used, start = worker_time(server, name), time.perf_counter()
    server.notify("textDocument/didChange", params)
    key = (server.full(name), version)
    server.pump(lambda: key in server.arrived, f"diagnostics of version {version}")
    return (server.arrived[key] - start) * 1000, worker_time(server, name) - used


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def show(label, on, off):
    added = [a - b for a, b in zip(on, off)]
    print(f"  {label}:")
    for name, values in (("with", on), ("without", off), ("added", added)):
        print(f"    {name:8s} median {statistics.median(values):7.1f} ms   95th percentile {percentile(values, .95):7.1f} ms")


def measure(on, off, name, text, count, wait_for_keys):
    pairs = []
    for i, changed in enumerate(edits(text, count + 5)):
        pair = {}
        for server in (on, off) if i % 2 else (off, on):
            pair[server] = timed(server, name, changed, wait_for_keys)
            time.sleep(0.02)  # What clangd does after diagnostics is not ours.
        if i >= 5:
            pairs.append((pair[on], pair[off]))
    show("until diagnostics", [a[0] for a, _ in pairs], [b[0] for _, b in pairs])
    show("processor time", [a[1] for a, _ in pairs], [b[1] for _, b in pairs])


def prepare(folder, lines):
    annotations = os.path.join(ROOT, "annotations", "include")
    text = source(lines)
    for name, content in (("bench.h", HEADER), ("other.cpp", OTHER), ("bench.cpp", text), ("compile_commands.json", "["
        + ",".join('{"directory": "%s", "file": "%s", "arguments": ["clang++", "-std=c++17", "-I", "%s", "-c", "%s"]}'
                   % (folder, file, annotations, file) for file in ("bench.cpp", "other.cpp")) + "]")):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(content)
    return text


def main():
    build = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    lines = int(sys.argv[3]) if len(sys.argv) > 3 else 3000
    folder = os.path.realpath(tempfile.mkdtemp())
    try:
        text = prepare(folder, lines)
        program = os.path.join(build, "bin", "purpose-clangd")
        command = [program, "--log=error", "--background-index=false", "--clang-tidy"]
        print(f"{text.count(chr(10))} lines, {count} edits, on {os.cpu_count()} processors")
        for index in (False, True):
            if index:
                subprocess.run([os.path.join(build, "bin", "purpose"), "scan", "-p", folder], capture_output=True, timeout=600)
            on = lsp.Server(command, folder)
            with on:
                with open(os.path.join(folder, ".clang-tidy"), "w", encoding="utf-8") as out:
                    out.write("Checks: '-*,purpose-*'\n")
                on.open("bench.cpp")
                findings = on.settled("bench.cpp")
                # From here on, the file says something else, to a server of its own.
                alone = os.path.join(folder, "off")
                os.makedirs(alone, exist_ok=True)
                prepare(alone, lines)
                with open(os.path.join(alone, ".clang-tidy"), "w", encoding="utf-8") as out:
                    out.write("Checks: '-*,-purpose-*'\n")
                with lsp.Server(command, alone) as off:
                    off.open("bench.cpp")
                    if off.settled("bench.cpp") or not findings:
                        sys.exit("clangd: the comparison compares nothing")
                    for keys in (False, True):
                        print(f"{'with' if index else 'without'} index, {len(findings)} findings, "
                              f"{'as editors ask' if keys else 'asked for at once'}:")
                        measure(on, off, "bench.cpp", text, count, keys)
    finally:
        shutil.rmtree(folder)


main()
