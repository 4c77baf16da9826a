#!/usr/bin/env bash
# Prints CHANGELOG.md's section of this version: "## X.Y.Z", or "## Unreleased (X.Y.Z)" before its release. Fails where there is none.
set -eu
cd "$(dirname "$0")/../.."
version=$(eng/release/version.sh)
notes=$(awk -v version="$version" '
    /^## / { inside = index($0, "## " version) == 1 || index($0, "(" version ")") > 0; next }
    inside { print }' CHANGELOG.md)
if [ -z "$notes" ]; then
    echo "CHANGELOG.md has no section \"## $version\" and none \"## Unreleased ($version)\"." >&2
    exit 1
fi
echo "$notes"
