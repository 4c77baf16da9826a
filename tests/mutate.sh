#!/usr/bin/env bash
# Mutation testing: changes the code in a thousand small ways and runs the tests that reach each place. What no test notices is a rule that
# no test states. Prints the score of each file and the mutants that survived; fails where a part has less than tests/Mutation/PART.json says.
# Arguments choose parts (codec, lifecycle); both otherwise. ONLY=provider/Lifecycle/Posting.cs takes a single file.
set -eu
cd "$(dirname "$0")/Provider" # where Stryker finds the tests
status=0
# Stryker puts the unchanged assemblies back from copies that it makes only where there are none: one of an earlier run would be an old plugin.
forget() { rm -f ../../artifacts/bin/Pulumi.Mixpeek.Tests/release/*.stryker-unchanged; }
for part in ${@:-codec lifecycle}; do
    output=../../artifacts/mutation/$part
    forget
    dotnet stryker -f "../Mutation/$part.json" -O "$output" ${ONLY:+-m "$ONLY"} || status=$?
    forget
    node ../Mutation/survivors.mjs "$output/reports/mutation-report.json"
done
exit $status
