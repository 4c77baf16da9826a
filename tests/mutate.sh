#!/usr/bin/env bash
# Mutation testing: changes the code in a thousand small ways and runs the tests that reach each place. What no test notices is a rule that
# no test states. Prints the score of each file and the mutants that survived; fails where a part has less than tests/Mutation/PART.json says.
# Arguments choose parts (codec, lifecycle); both otherwise. ONLY=provider/Lifecycle/Posting.cs takes a single file.
set -eu
cd "$(dirname "$0")/Provider" # where Stryker finds the tests
status=0
for part in ${@:-codec lifecycle}; do
    output=../../artifacts/mutation/$part
    RunAnalyzers=false dotnet stryker -f "../Mutation/$part.json" -O "$output" ${ONLY:+-m "$ONLY"} || status=$?
    node ../Mutation/survivors.mjs "$output/reports/mutation-report.json"
done
exit $status
