#!/usr/bin/env bash
# Builds the plugin for this machine's platform and packs it as `pulumi plugin install` looks for it: the executable at the top of
# pulumi-resource-mixpeek-vX.Y.Z-OS-ARCH.tar.gz. Native AOT compiles for the platform that it runs on, so each platform has a runner
# of its own.
#   archive.sh [--built] [FOLDER]    --built packs what was published before; FOLDER is artifacts/release where it is not given.
set -eu
cd "$(dirname "$0")/../.."
built=
if [ "${1:-}" = --built ]; then built=yes; shift; fi
folder=${1:-artifacts/release}

case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=darwin ;;
    MINGW* | MSYS*) os=windows ;;
    *) echo "No release is made for $(uname -s)." >&2; exit 1 ;;
esac
# On Windows this shell may itself be emulated; PROCESSOR_IDENTIFIER tells the real processor.
case "$(uname -m) ${PROCESSOR_IDENTIFIER:-}" in
    *ARM* | arm64* | aarch64*) arch=arm64 ;;
    x86_64*) arch=amd64 ;;
    *) echo "No release is made for $(uname -m)." >&2; exit 1 ;;
esac
executable=pulumi-resource-mixpeek
[ $os != windows ] || executable=$executable.exe

[ -n "$built" ] || dotnet publish Pulumi.Mixpeek.csproj -c Release -v quiet --nologo -o artifacts/publish/provider

archive=pulumi-resource-mixpeek-v$(eng/release/version.sh)-$os-$arch.tar.gz
mkdir -p "$folder"
tar -czf "$folder/$archive" -C artifacts/publish/provider "$executable"

# What is in the archive is the plugin, and runs: it prints the schema that is committed.
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
tar -xzf "$folder/$archive" -C "$unpacked"
if ! "$unpacked/$executable" --schema | tr -d '\r' | diff -q - <(tr -d '\r' <provider/schema.json) >/dev/null; then
    echo "$archive: its schema is not provider/schema.json: run \`make schema\` and build again." >&2
    exit 1
fi
echo "$folder/$archive"
