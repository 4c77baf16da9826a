#!/usr/bin/env bash
# Writes SHA256SUMS over all files of a release, in the form that `sha256sum --check` reads.
#   checksums.sh [FOLDER]
set -eu
cd "$(dirname "$0")/../.."
cd "${1:-artifacts/release}"
rm -f SHA256SUMS
sums=$(sha256sum -- *)
printf '%s\n' "$sums" >SHA256SUMS
echo "$PWD/SHA256SUMS"
