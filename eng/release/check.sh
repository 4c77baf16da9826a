#!/usr/bin/env bash
# A dry run of a release: everything that this machine can do of it, by the scripts that the workflow runs. The archive is this
# platform's; its tests unpack it into an empty plugin folder, start it from there, and ask it what the engine asks first.
set -eu
cd "$(dirname "$0")/../.."
rm -rf artifacts/release
version=$(eng/release/version.sh)
eng/release/notes.sh >/dev/null
eng/release/archive.sh
eng/release/sbom.sh
eng/release/checksums.sh
(cd artifacts/release && sha256sum --check SHA256SUMS)
dotnet build tests/Provider -c Release -v quiet --nologo
artifacts/bin/Pulumi.Mixpeek.Tests/release/Pulumi.Mixpeek.Tests -noColor -noLogo -namespace Pulumi.Mixpeek.Tests.Releases -explicit on
echo "release-check: v$version is ready, as far as this machine can tell: the other platforms' archives, provenance and the upload are the workflow's."
