#!/usr/bin/env bash
# Deploys examples/video-tree on this machine: preview, up, a changed line, refresh, no change, destroy. With the Pulumi CLI on the
# PATH the real engine runs it, otherwise the stack runner, a small stand-in. Mixpeek is the local server, a stand-in too.
set -eu
cd "$(dirname "$0")/.."
top=$PWD
work=$(mktemp -d)
server=

finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

mkfifo "$work/url"
bin/mixpeek-local --port 0 >"$work/url" &
server=$!
read -r MIXPEEK_BASE_URL <"$work/url"

export MIXPEEK_BASE_URL MIXPEEK_API_KEY=sk_demo PULUMI_CONFIG_PASSPHRASE=demo
mkdir "$work/video-tree"
sed "s|\.\./\.\./bin|$top/bin|" examples/video-tree/Pulumi.yaml >"$work/video-tree/Pulumi.yaml"
cd "$work/video-tree"

if command -v pulumi >/dev/null; then
    echo "Engine: the Pulumi CLI, $(pulumi version). Mixpeek: the local server at $MIXPEEK_BASE_URL, a stand-in."
    export PULUMI_BACKEND_URL="file://$work" PULUMI_SKIP_UPDATE_CHECK=true
    pulumi stack init dev >/dev/null
    engine() { pulumi "$@" --non-interactive; }
else
    echo "Engine: mixpeek-stack, a small stand-in for the Pulumi engine. Mixpeek: the local server at $MIXPEEK_BASE_URL, a stand-in."
    engine() { "$top/bin/mixpeek-stack" "$@"; }
fi

step() {
    echo
    echo "── $1"
    shift
    echo "\$ pulumi $*"
    engine "$@"
}

step "What would be created" preview
step "Create it" up --yes --skip-preview
sed -i "s/description: What is said/description: What is said, word for word/" Pulumi.yaml
step "One line of the program changed: what would happen" preview --diff
step "Update it" up --yes --skip-preview
step "Has anybody changed anything by hand?" refresh --yes --skip-preview
step "Nothing to do" preview --expect-no-changes
step "Remove it all" destroy --yes --skip-preview
