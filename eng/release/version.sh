#!/usr/bin/env bash
# Prints the version, which is in Directory.Build.props and nowhere else. With a tag it fails where the tag names another one.
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's|.*<Version>\(.*\)</Version>.*|\1|p' Directory.Build.props)
if [ $# -gt 0 ] && [ "$1" != "v$version" ]; then
    echo "The tag is $1, but Directory.Build.props says $version, whose tag is v$version: change one of them." >&2
    exit 1
fi
echo "$version"
