# The contributor's whole manual: `make` lists what there is.
PUBLISH := dotnet publish -c Release -v quiet --nologo
TESTS   := Pulumi.Mixpeek.Tests Mixpeek.Local.Tests Mixpeek.Stack.Tests

.PHONY: help build compile provider local stack schema docs sdk release-check test cover mutate fuzz check-corpus quota demo bench bench-readme bench-micro format clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## / - /' | sort

build: provider local stack ## build the three binaries into bin/

provider: ## bin/pulumi-resource-mixpeek: the plugin, one native executable
	$(PUBLISH) Pulumi.Mixpeek.csproj -o artifacts/publish/provider
	mkdir -p bin && cp -f artifacts/publish/provider/pulumi-resource-mixpeek bin/

local: ## bin/mixpeek-local: Mixpeek's control plane on this machine, a stand-in
	$(PUBLISH) local/Server -o artifacts/publish/local
	mkdir -p bin && cp -f artifacts/publish/local/mixpeek-local bin/

stack: ## bin/mixpeek-stack: a small stand-in for the Pulumi engine
	$(PUBLISH) local/Stack -o artifacts/publish/stack
	mkdir -p bin && cp -f artifacts/publish/stack/mixpeek-stack bin/

schema: provider ## regenerate provider/schema.json from the declarations
	bin/pulumi-resource-mixpeek --schema > provider/schema.json

docs: ## regenerate the pages in docs/ that have a source elsewhere: the schema, examples, the table of changes, the corpus
	dotnet run --project docs/Generator -c Release -v quiet -- .

sdk: ## the SDKs, into sdk/, by the Pulumi CLI's own generator
	eng/sdk.sh

release-check: ## a dry run of a release: this platform's archive, checksums and SBOM; unpacked, it answers
	eng/release/check.sh

compile: # everything once, with all analysers; publishing then has nothing left to compile
	dotnet build Pulumi.Mixpeek.sln -c Release -v quiet --nologo

test: compile build ## all tests
	tests/run.sh $(TESTS)

cover: provider local ## line coverage of the plugin by the provider's tests, by folder
	dotnet build tests/Provider -c Release -v quiet --nologo
	tests/cover.sh

mutate: ## mutation testing of the codec and the life cycle: what no test notices; PARTS=codec for one of the two, ONLY=provider/Lifecycle/Posting.cs for a file
	dotnet tool restore
	ONLY=$(ONLY) tests/mutate.sh $(PARTS)

fuzz: provider local stack ## random stacks under random faults and kills, and hostile bytes: FUZZ_COUNT of each (2,000) from FUZZ_SEED on; a seed alone replays one
	dotnet build tests/Stack -c Release -v quiet --nologo
	dotnet build tests/Provider -c Release -v quiet --nologo
	$(if $(FUZZ_COUNT)$(FUZZ_SEED),,FUZZ_COUNT=2000) artifacts/bin/Pulumi.Mixpeek.Tests/release/Pulumi.Mixpeek.Tests -noColor -noLogo \
		-namespace Pulumi.Mixpeek.Tests.Hostile
	$(if $(FUZZ_COUNT)$(FUZZ_SEED),,FUZZ_COUNT=2000) artifacts/bin/Mixpeek.Stack.Tests/release/Mixpeek.Stack.Tests -noColor -noLogo \
		-class Pulumi.Mixpeek.Stack.Tests.Schedules.ScheduleTests

check-corpus: provider local ## preview the small stacks in tests/corpus: each mistake is caught, nothing else is reported
	dotnet build tests/Stack -c Release -v quiet --nologo
	tests/check-corpus.sh

quota: build ## deploy 150 objects on the free plan's limits, in real minutes: 2 min 20 s of waiting
	dotnet build tests/Stack -c Release -v quiet --nologo
	artifacts/bin/Mixpeek.Stack.Tests/release/Mixpeek.Stack.Tests -noColor -noLogo -explicit only -showLiveOutput -class Pulumi.Mixpeek.Stack.Tests.Quota.FreePlanTests

demo: build ## deploy examples/video-tree on this machine, change it, refresh it, destroy it
	examples/demo.sh

bench: build ## measure the plugin in turns with a Node dynamic provider: a table, and artifacts/bench.json; PARTS="start stack" for some of it
	dotnet build bench -c Release -v quiet --nologo
	artifacts/bin/Pulumi.Mixpeek.Bench/release/Pulumi.Mixpeek.Bench $(PARTS)

bench-readme: ## take artifacts/bench.json into bench/results.json and README's tables
	dotnet build bench -c Release -v quiet --nologo
	artifacts/bin/Pulumi.Mixpeek.Bench/release/Pulumi.Mixpeek.Bench readme

bench-micro: ## micro-benchmarks of the codec, Check and Diff
	dotnet run --project bench/Micro -c Release -- --filter '*'

format: ## check formatting, as the build does
	dotnet format whitespace Pulumi.Mixpeek.sln --verify-no-changes

clean: ## remove all that was built
	rm -rf artifacts bin
