using System.Runtime.CompilerServices;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Functions;

/// <summary>A bucket that is there, whoever made it: <c>GET /v1/buckets/{id}</c>.</summary>
sealed class GetBucket : Function
{
    public override string Name => "getBucket";

    public override string Description => "A bucket by ID or name, whoever made it: what its resource has, and how much it holds now.";

    public override IReadOnlyList<Property> Inputs { get; } =
    [
        new("bucket", TextShape.Any, Traits.Required, "The bucket, by ID or name."),
        Arguments.Namespace("The namespace that the bucket is in"),
    ];

    public override IReadOnlyList<Property> Outputs => Details.Bucket.Properties;

    public override FailedOperation Asking(Question question) => question.Reading("bucket", question["bucket"], "listBuckets");

    public override async Task<MapValue> AnswerAsync(Question question) =>
        Details.Bucket.One(question, await question.GetAsync(Details.Bucket.Kind.ItemPath(question["bucket"])));

    [ModuleInitializer]
    internal static void Declare() => AllFunctions.Declare(new GetBucket());
}
