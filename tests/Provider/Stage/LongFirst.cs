using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Faults;
using Pulumi.Mixpeek.Tests.Lifecycle;
using Pulumi.Mixpeek.Tests.Recordings;
using Pulumi.Mixpeek.Tests.Rules;
using Pulumi.Mixpeek.Tests.Secrecy;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

[assembly: TestCollectionOrderer(typeof(LongFirst))]

namespace Pulumi.Mixpeek.Tests.Stage;

/// <summary>What takes longest.</summary>
sealed class LongFirst() : LongestFirst(
    typeof(EveryFaultTests), typeof(ProcessSourceTests), typeof(LostCreationTests), typeof(CanaryTests), typeof(OutageTests), typeof(ScenarioReplayTests),
    typeof(UndoTests), typeof(ProcessSizeTests));
