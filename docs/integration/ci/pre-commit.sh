#!/usr/bin/env bash
# A hook of git that needs nothing else: copy it to .git/hooks/pre-commit. PURPOSE_BUILD: the folder of compile_commands.json.
set -euo pipefail

if git diff --cached --quiet --diff-filter=ACMR -- '*.c' '*.cc' '*.cpp' '*.cxx' '*.h' '*.hh' '*.hpp' '*purpose.yaml'; then
  exit 0
fi
exec purpose scan -p "${PURPOSE_BUILD:-build}" --changed-since HEAD
