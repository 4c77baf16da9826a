using System.Text.RegularExpressions;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;
using static Pulumi.Mixpeek.Shapes.Traits;

namespace Pulumi.Mixpeek.Resources;

/// <summary>A namespace's dedicated infrastructure.</summary>
sealed partial class InfrastructureShape() : ObjectShape("NamespaceInfrastructure", "Where a namespace's data and jobs live; for plans with dedicated infrastructure.",
    new("qdrantCollection", new TextShape { MinLength = 3, MaxLength = 128 }, Required, "The vector store's collection behind the namespace; 3 to 128 characters."),
    new("computeTier", new TextShape("shared", "dedicated_cpu", "dedicated_gpu"), Optional, "Isolation and speed: `shared` (default), `dedicated_cpu` or `dedicated_gpu`.") { Default = "shared" },
    new("rayClusterId", new TextShape { Form = (RayCluster(), "`ray_` and 3 to 64 letters, digits or underscores") }, Optional, "The dedicated Ray cluster, `ray_` and 3 to 64 letters, digits or underscores."),
    new("rayHeadNodeUrl", TextShape.Any, Optional, "Where jobs are submitted: `ray://host:port`."),
    new("rayDashboardUrl", TextShape.Any, Optional, "The Ray dashboard: `http://host:8265`."),
    new("qdrantUrl", TextShape.Any, Optional, "The dedicated vector store. It needs `qdrantApiKey`."),
    new("qdrantApiKey", TextShape.Any, Secret | WriteOnly, "The key of the dedicated vector store. Always a secret; Mixpeek need not show it, so a change made elsewhere is not seen."),
    new("maxConcurrentJobs", new NumberShape(whole: true, 1, 1000), Optional, "Ray jobs at once, 1 to 1,000; 10 by default.") { Default = 10 },
    new("autoscalingEnabled", new FlagShape(), Optional, "Whether a dedicated cluster grows and shrinks with its load; `true` by default.") { Default = true },
    new("minWorkers", new NumberShape(whole: true, 0, 100), Optional, "The fewest Ray workers, 0 to 100; 1 by default.") { Default = 1 },
    new("maxWorkers", new NumberShape(whole: true, 1, 100), Optional, "The most Ray workers, 1 to 100; 10 by default.") { Default = 10 },
    new("gpuType", TextShape.Any, Optional, "The kind of GPU, such as `A100` or `T4`."),
    new("gpusPerWorker", new NumberShape(whole: true, 0, 8), Optional, "GPUs for each worker, 0 to 8; 1 by default.") { Default = 1 },
    new("s3PluginBucket", TextShape.Any, Optional, "Where custom plugins and model weights lie; `mixpeek-plugins` by default.") { Default = "mixpeek-plugins" },
    new("s3PluginPrefix", TextShape.Any, Optional, "The prefix of the namespace's plugins in that bucket."),
    new("maxCustomPlugins", new NumberShape(whole: true, 0, 100), Optional, "Custom plugins allowed, 0 to 100; 0 by default.") { Default = 0 },
    new("maxCustomModels", new NumberShape(whole: true, 0, 50), Optional, "Custom models allowed, 0 to 50; 0 by default.") { Default = 0 })
{
    protected override void CheckKnown(PropertyValue value, PropertyPath path, Failures failures)
    {
        base.CheckKnown(value, path, failures);
        if (value is not MapValue infrastructure)
            return;
        if (infrastructure.TextOf("qdrantUrl") is { Length: > 0 } && infrastructure.Get("qdrantApiKey").IsMissing())
            failures.Add(path.Key("qdrantApiKey"), "it is required where qdrantUrl is set, and missing");
        if (Number(infrastructure, "minWorkers") > Number(infrastructure, "maxWorkers"))
            failures.Warn(path.Key("minWorkers"), "it is greater than maxWorkers, the upper bound of the same cluster");
    }

    /// <summary>The number that counts, the default where none is given; null for one that is not known.</summary>
    double? Number(MapValue infrastructure, string name) =>
        (infrastructure.Get(name).IsMissing() ? Properties.First(property => property.Name == name).Default : infrastructure[name].Unwrap())
            is NumberValue number ? number.Value : null;

    [GeneratedRegex("^ray_[a-zA-Z0-9_]{3,64}$")]
    private static partial Regex RayCluster();
}
