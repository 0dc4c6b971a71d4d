#!/usr/bin/env python3
"""Runs the example of docs/integration/bazel with Bazel 4, without a network, and prints what its test says.

usage: bazel.py DOCS_INTEGRATION_BAZEL PURPOSE

What Bazel 4 would download is replaced: rules_cc by the rules that are built in, and the tools for coverage by nothing.
No server stays behind.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

RULES = """
cc_library = native.cc_library
cc_binary = native.cc_binary
cc_toolchain = native.cc_toolchain
cc_toolchain_suite = native.cc_toolchain_suite
def cc_flags_supplier(**arguments): pass
def compiler_flag(**arguments): pass
"""
COVERAGE = 'filegroup(name = "coverage_report_generator", srcs = ["none"], visibility = ["//visibility:public"])'
RULES_OF_DEBIAN = "/usr/share/bazel/rules"
TOOLS_OF_DEBIAN = "/usr/share/bazel/tools"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def repositories(folder):
    for name in ("rules_cc", "remote_coverage_tools"):
        write(folder / name / "WORKSPACE", "")
    write(folder / "rules_cc/cc/BUILD", "")
    write(folder / "rules_cc/cc/defs.bzl", RULES)
    write(folder / "remote_coverage_tools/BUILD", COVERAGE)
    write(folder / "remote_coverage_tools/none", "")
    return {
        "rules_cc": folder / "rules_cc",
        "remote_coverage_tools": folder / "remote_coverage_tools",
        "platforms": f"{TOOLS_OF_DEBIAN}/platforms",
        "rules_java": f"{RULES_OF_DEBIAN}/java",
        "rules_proto": f"{RULES_OF_DEBIAN}/proto",
        "bazel_skylib": f"{TOOLS_OF_DEBIAN}/skylib",
    }


def main():
    docs, purpose = pathlib.Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="purpose-bazel-", dir="/tmp") as name:
        folder = pathlib.Path(name)
        workspace = folder / "workspace"
        shutil.copytree(docs / "example", workspace)
        shutil.copy(docs / "purpose.bzl", workspace / "tools/purpose")
        (workspace / "tools/purpose/bin").mkdir()
        shutil.copy(purpose, workspace / "tools/purpose/bin/purpose")
        startup = ["bazel", "--batch", "--nohome_rc", f"--output_user_root={folder}/root"]
        overrides = [f"--override_repository={key}={value}" for key, value in repositories(folder).items()]
        more = ["--jobs=1", "--test_output=all", "--color=no", "--curses=no"]
        done = subprocess.run(
            startup + ["test"] + overrides + more + ["//app:purpose"],
            cwd=workspace,
            env={**os.environ, "HOME": name},
            timeout=300,
        )
        # Outputs are read-only.
        subprocess.run(["chmod", "-R", "u+w", name], check=True)
    sys.exit(done.returncode)


main()
