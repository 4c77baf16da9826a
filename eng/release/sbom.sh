#!/usr/bin/env bash
# Writes the plugin's bill of materials, in CycloneDX's JSON: every NuGet package that is compiled into the executable.
#   sbom.sh [FOLDER]
set -eu
cd "$(dirname "$0")/../.."
folder=${1:-artifacts/release}
version=$(eng/release/version.sh)
dotnet tool restore >/dev/null
dotnet CycloneDX Pulumi.Mixpeek.csproj --output "$folder" --filename "pulumi-resource-mixpeek-v$version.cdx.json" --output-format Json \
    --set-name pulumi-resource-mixpeek --set-version "$version" --exclude-dev >/dev/null
echo "$folder/pulumi-resource-mixpeek-v$version.cdx.json"
