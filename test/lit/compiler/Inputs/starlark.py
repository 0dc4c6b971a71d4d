#!/usr/bin/env python3
"""Checks that files in Starlark parse, and that every name in them is defined, loaded or built in.

usage: starlark.py FILE...

Starlark has the syntax of Python. What is loaded from a .bzl file among the FILEs must exist there.
"""

import ast
import os
import sys

BUILTINS = set(
    """True False None depset dict dir enumerate fail getattr hasattr int len list max min print provider range repr
    reversed select sorted str struct tuple type zip aspect attr rule native cc_common CcInfo DefaultInfo OutputGroupInfo
    Label load workspace filegroup exports_files cc_library cc_binary cc_test package""".split()
)


def top_level(tree):
    names = set()
    for statement in tree.body:
        if isinstance(statement, ast.FunctionDef):
            names.add(statement.name)
        elif isinstance(statement, ast.Assign):
            names.update(target.id for target in statement.targets if isinstance(target, ast.Name))
    return names


def loads(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "load":
            yield node.args[0].value, [a.value for a in node.args[1:]] + [(k.arg, k.value.value) for k in node.keywords]


def problems(file, tree, exported):
    known = BUILTINS | top_level(tree)
    for label, names in loads(tree):
        here = exported.get(label.split(":")[-1])
        for name in names:
            local, original = name if isinstance(name, tuple) else (name, name)
            known.add(local)
            if here is not None and original not in here:
                yield f"{file}: '{original}' is not in {label}"
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            known.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            known.add(node.id)
        elif isinstance(node, (ast.While, ast.Import, ast.ClassDef, ast.Try, ast.JoinedStr, ast.Yield, ast.Set)):
            yield f"{file}:{node.lineno}: not Starlark"
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in known:
            yield f"{file}:{node.lineno}: unknown name '{node.id}'"


trees = {}
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as stream:
        trees[path] = ast.parse(stream.read(), path)
exports = {os.path.basename(path): top_level(tree) for path, tree in trees.items()}
found = [problem for path, tree in trees.items() for problem in problems(path, tree, exports)]
print("\n".join(found) or f"{len(trees)} files are fine")
sys.exit(bool(found))
