#!/usr/bin/env bash
# Previews every small stack in tests/corpus by its tests, which print a line for each, and counts them. Fails where a test did, or none ran.
set -u -o pipefail
cd "$(dirname "$0")/.."
artifacts/bin/Mixpeek.Stack.Tests/release/Mixpeek.Stack.Tests -noColor -noLogo -showLiveOutput -parallelMode all \
    -namespace Pulumi.Mixpeek.Stack.Tests.Corpus 2>&1 | awk '
    /\[OUTPUT\]/ {
        right = /\[OUTPUT\] ok /; caught += right && /MistakeTests/; silent += right && /CorrectTests/; wrong += /\[OUTPUT\] FAIL /
        sub(/^.*\[OUTPUT\] /, ""); print; fflush(); next
    }
    / (Discovering|Discovered|Starting|Finished): / { next }
    { print }
    END {
        printf "%d mistakes caught, %d correct stacks with nothing to report, %d wrong\n", caught, silent, wrong
        exit caught == 0 || silent == 0 || wrong > 0
    }'
