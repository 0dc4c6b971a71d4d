#!/usr/bin/env bash
# What action.yml runs: writes the reports, shows them, and ends with the status of purpose report. Options come by the
# environment, so that nothing that a pull request can name becomes part of a script.
set -uo pipefail

output="${PURPOSE_OUTPUT:-purpose-reports}"
options=(-p "${PURPOSE_BUILD:-build}")
[[ -z "${PURPOSE_POLICY:-}" ]] || options+=(--policy "$PURPOSE_POLICY")
[[ -z "${PURPOSE_BASELINE:-}" ]] || options+=(--baseline "$PURPOSE_BASELINE")
[[ -z "${PURPOSE_CHANGED_SINCE:-}" ]] || options+=(--changed-since "$PURPOSE_CHANGED_SINCE")

# An old report must not be taken for a new one.
rm -f "$output/purpose.sarif" "$output/purpose.md" "$output/purpose.txt"
status=0
purpose report "${options[@]}" --only-open --format sarif,markdown,text --output "$output" || status=$?
[[ ! -f "$output/purpose.txt" ]] || cat "$output/purpose.txt"
if [[ -f "$output/purpose.md" && -n "${GITHUB_STEP_SUMMARY:-}" ]]; then cat "$output/purpose.md" >>"$GITHUB_STEP_SUMMARY"; fi
if [[ -n "${GITHUB_OUTPUT:-}" ]]; then
  printf 'status=%s\nsarif=%s\n' "$status" "$output/purpose.sarif" >>"$GITHUB_OUTPUT"
fi
exit "$status"
