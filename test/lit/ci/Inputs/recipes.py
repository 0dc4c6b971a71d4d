#!/usr/bin/env python3
"""usage: recipes.py SOURCE_FOLDER   Reads the recipes for CI and gives their shell parts to bash -n."""

import pathlib
import re
import subprocess
import sys

import yaml

root = pathlib.Path(sys.argv[1])
folder = root / "docs" / "integration" / "ci"


def check_shell(name, text):
    # GitHub replaces these before a shell sees them.
    text = re.sub(r"\$\{\{.*?\}\}", "value", text)
    run = subprocess.run(["bash", "-n"], input=text, text=True, capture_output=True, check=False)
    assert run.returncode == 0 and not run.stderr, f"{name}: {run.stderr}"


hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())
assert {hook["id"] for hook in hooks} == {"purpose-scan", "purpose-policy-check"}
for hook in hooks:
    assert hook["language"] == "system" and hook["name"] and hook["entry"].startswith("purpose "), hook

action = yaml.safe_load((folder / "github" / "action.yml").read_text())
assert action["runs"]["using"] == "composite"
workflow = yaml.safe_load((folder / "github" / "workflow.yml").read_text())
steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
for step in action["runs"]["steps"] + steps:
    assert ("run" in step) != ("uses" in step), step
    check_shell("github", step.get("run", ""))
    # What a pull request names must not become part of a script.
    assert "${{" not in step.get("run", ""), step
    if "purpose-tidy/docs" in step.get("uses", ""):
        assert set(step["with"]) <= set(action["inputs"]), step
        assert (root / "docs" / "integration" / "ci" / "github").is_dir()

gitlab = yaml.safe_load((folder / "gitlab.yml").read_text())
check_shell("gitlab", "\n".join(gitlab[".purpose"]["script"]))

for script in sorted(folder.rglob("*.sh")):
    check_shell(script, script.read_text())
    assert script.stat().st_mode & 0o111, f"{script} cannot be run"

if len(sys.argv) > 2:  # For tests: how pre-commit would call a hook.
    hook = next(hook for hook in hooks if hook["id"] == sys.argv[2])
    print(" ".join([hook["entry"], *hook.get("args", [])]))
