#!/usr/bin/env bash
# Runs the provider's tests on an instrumented plugin and prints its line coverage by folder.
# Arguments choose tests, as the test programs take them: tests/cover.sh -namespace Pulumi.Mixpeek.Tests.Wire
set -eu
cd "$(dirname "$0")/.."
dotnet build tests/Coverage -restore -t:Cover -c Release -v minimal --nologo "-p:Only=$*"
# lcov: SF is a file, DA a line and how often it ran.
awk -F '[:,]' -v root="$PWD/" '
    $1 == "SF" { folder = $2; sub(root, "", folder); sub("/[^/]*$", "", folder) }
    $1 == "DA" { lines[folder]++; all++; if ($3 > 0) { covered[folder]++; ran++ } }
    END {
        for (folder in lines) printf "%5.1f %%  %6d lines  %s\n", 100 * covered[folder] / lines[folder], lines[folder], folder | "sort -k 5"
        close("sort -k 5")
        printf "%5.1f %%  %6d lines  in all\n", 100 * ran / all, all
    }' artifacts/coverage/plugin.info
