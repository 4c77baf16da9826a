using Pulumi.Mixpeek.Stack.Tests;
using Pulumi.Mixpeek.Stack.Tests.Corpus;
using Pulumi.Mixpeek.Stack.Tests.Examples;
using Pulumi.Mixpeek.Stack.Tests.Imports;
using Pulumi.Mixpeek.Stack.Tests.Node;
using Pulumi.Mixpeek.Stack.Tests.Schedules;
using Pulumi.Mixpeek.Stack.Tests.Secrets;
using Pulumi.Mixpeek.Testing;
using Xunit;

[assembly: TestCollectionOrderer(typeof(LongFirst))]

namespace Pulumi.Mixpeek.Stack.Tests;

/// <summary>What takes longest.</summary>
sealed class LongFirst() : LongestFirst(
    typeof(NodeProgramTests), typeof(PromotionTests), typeof(ScheduleTests), typeof(TypeScriptVideoTreeTests), typeof(PullRequestTests), typeof(VideoTreeTests),
    typeof(ImportAllTests), typeof(MistakeTests), typeof(AdoptTests), typeof(CanaryTests));
