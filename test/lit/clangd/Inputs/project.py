"""A small project in a folder, for the tests of purpose-clangd.

usage of each test: TEST.py PURPOSE_CLANGD ANNOTATIONS FOLDER
"""

import json
import os
import shutil
import sys

import lsp

HEADER = """#pragma once
#include <purpose/annotations.h>
struct User {
  PURPOSE_DATA(customer_data) const char *mail;
  int id;
  PURPOSE_CONSENT(advertising) bool agrees() const;
};
PURPOSE_SINK(advertising) void track(const char *text);
void report(const char *text);                             // other.cpp: tracks it.
inline void reportInHeader(const char *text) { track(text); }
const char *current();                                     // other.cpp: some user's mail.
"""

OTHER = """#include "program.h"
User users[10];
void report(const char *text) { track(text); }
const char *current() { return users[0].mail; }
"""

OWN = """#include "program.h"
void direct(User &u) { track(u.mail); }
void asked(User &u) { if (u.agrees()) track(u.mail); }
void through(User &u) { report(u.mail); }
void header(User &u) { reportInHeader(u.mail); }
void source() { track(current()); }
"""


NO_CHECKS = "Checks: ''\n"  # Those of the folders above do not count.


class Project:
    def __init__(self):
        self.program, self.annotations, folder = sys.argv[1:4]
        self.folder = os.path.realpath(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)
        self.write(".clang-tidy", NO_CHECKS)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def remove(self, name):
        os.remove(os.path.join(self.folder, name))

    def database(self, *files, place="compile_commands.json"):
        self.write(place, json.dumps([
            {"directory": self.folder, "file": file,
             "arguments": ["clang++", "-std=c++17", "-I", self.annotations, "-c", file]} for file in files]))

    def sample(self):
        """own.cpp, which calls into other.cpp."""
        for name, text in (("program.h", HEADER), ("other.cpp", OTHER), ("own.cpp", OWN)):
            self.write(name, text)
        self.database("own.cpp", "other.cpp")

    def server(self, *options):
        return lsp.Server([self.program, "--log=verbose", *options], self.folder)
