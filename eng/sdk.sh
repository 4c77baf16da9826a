#!/usr/bin/env bash
# Makes the SDKs in sdk/ from provider/schema.json by Pulumi's own generator. Where the Pulumi CLI is missing, or too old, it says so
# and fails: nothing else here makes SDKs.
set -eu
cd "$(dirname "$0")/.."

if ! command -v pulumi >/dev/null; then
    echo "make sdk: the Pulumi CLI is missing: \`pulumi\` is not on the PATH. SDKs are made by its generator alone, so sdk/ stays as it is." >&2
    echo "Install it (https://www.pulumi.com/docs/iac/download-install/) and run \`make sdk\` again." >&2
    exit 1
fi
if ! pulumi package gen-sdk --help >/dev/null 2>&1; then
    echo "make sdk: this Pulumi CLI ($(pulumi version)) has no \`pulumi package gen-sdk\`: update it and run \`make sdk\` again." >&2
    exit 1
fi

for language in dotnet nodejs python go; do
    echo "sdk/$language"
    rm -rf "sdk/$language"
    pulumi package gen-sdk provider/schema.json --language "$language" --out sdk
done
