#!/usr/bin/env bash
# Runs the test projects named, one after the other, and closes with one line that counts them all. Fails where a test did, or none ran.
set -u
cd "$(dirname "$0")/.."
# Most tests wait for other processes most of the time, so more of them run at once than there are processors.
total=0 failed=0 skipped=0 broken=0
for project in "$@"; do
    summary=$(mktemp)
    "artifacts/bin/$project/release/$project" -noColor -noLogo -maxThreads 3x 2>&1 | tee "$summary"
    status=${PIPESTATUS[0]}
    line=$(grep -aE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$summary" | tail -n 1)
    rm -f "$summary"
    count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line"; }
    ran=$(count Total) wrong=$(($(count Failed) + $(count Errors))) left=$(count Skipped)
    total=$((total + ${ran:-0})) failed=$((failed + wrong)) skipped=$((skipped + ${left:-0}))
    if [ "$status" -ne 0 ] || [ -z "$line" ]; then
        broken=1
        [ "$wrong" -gt 0 ] || failed=$((failed + 1)) # It crashed, or was killed, before it could say so.
    fi
done
echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
[ "$broken" -eq 0 ] && [ "$failed" -eq 0 ] && [ "$total" -gt 0 ]
