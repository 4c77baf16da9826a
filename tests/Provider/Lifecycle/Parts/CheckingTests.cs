using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Check completes a program's inputs, holds them against the declaration, and remembers what it saw.</summary>
public sealed class CheckingTests : IDisposable
{
    const string NoNamespace = ": namespace: a bucket lives in a namespace, and none is given: set `namespace` on it, or `mixpeek:namespace` in the configuration (MIXPEEK_NAMESPACE in the environment)";

    readonly Course course = new();
    readonly Course collection = new("Collection");

    public void Dispose()
    {
        course.Dispose();
        collection.Dispose();
    }

    [Fact]
    public void A_whole_program_stays_as_it_is() => Assert.Equal((Clips.Bucket, ""), Check(Clips.Bucket));

    [Fact]
    public void A_namespace_that_is_left_out_is_the_configured_one()
    {
        course.DefaultNamespace = "ns_9";
        Assert.Equal((Clips.Bucket.With("namespace", "ns_9"), ""), Check(Clips.Bucket.Without("namespace")));
        Assert.Equal("ns_1", Check(Clips.Bucket).Inputs.TextOf("namespace"));
    }

    [Fact]
    public void A_namespace_that_nobody_gives_is_a_failure() => Assert.Equal(NoNamespace, Check(Clips.Bucket.Without("namespace")).Failures);

    [Fact]
    public void A_namespace_itself_is_in_none()
    {
        using var @namespace = new Course("Namespace") { DefaultNamespace = "ns_9" };
        Assert.Equal((Clips.Namespace, ""), Check(@namespace, Clips.Namespace));
    }

    [Fact]
    public void A_collection_is_in_the_namespace_of_its_source()
    {
        collection.DefaultNamespace = "ns_9";
        collection.Known.Exists(Course.SubjectOf("Bucket").Urn, "bkt_1", Clips.Bucket);
        Assert.Equal("ns_1", Check(collection, Clips.Collection.Without("namespace")).Inputs.TextOf("namespace"));
    }

    [Fact]
    public void A_source_in_another_namespace_is_said_to_be_there()
    {
        collection.Known.Exists(Course.SubjectOf("Bucket").Urn, "bkt_1", Clips.Bucket.With("namespace", "ns_8"));
        Assert.Equal("ns_8", ((MapValue)Check(collection, Clips.Collection).Inputs["source"]).TextOf("sourceNamespaceId"));
    }

    [Fact]
    public void Sources_given_as_resources_become_IDs()
    {
        var program = Clips.Collection.With("source", Bag.Json($$"""{"buckets": [{"{{Signatures.Key}}": "{{Signatures.Reference}}", "urn": "urn:pulumi:dev::tests::mixpeek:index:Bucket::b", "id": "bkt_1"}]}"""));
        Assert.Equal((Clips.Collection.With("source", Bag.Json("""{"bucketIds": ["bkt_1"], "type": "bucket"}""")), ""), Check(collection, program));
    }

    [Fact]
    public void A_name_that_is_left_out_is_made_of_the_seed()
    {
        var (inputs, failures) = Check(Clips.Bucket.Without("bucketName"));
        Assert.Equal(("it-9f64a74", ""), (inputs.TextOf("bucketName"), failures));
        Assert.Equal("it-9f64a74", Check(Clips.Bucket.With("bucketName", PropertyValue.Null)).Inputs.TextOf("bucketName"));
    }

    [Fact]
    public void The_state_s_name_is_kept()
    {
        Assert.Equal("old", Check(Clips.Bucket.Without("bucketName"), MapValue.Of(("bucketName", "old"))).Inputs.TextOf("bucketName"));
        Assert.Equal("it-9f64a74", Check(Clips.Bucket.Without("bucketName"), MapValue.Of(("bucketName", PropertyValue.Null))).Inputs.TextOf("bucketName"));
    }

    [Fact]
    public void Where_autonaming_is_disabled_a_name_must_be_given()
    {
        Assert.Equal(": bucketName: it is missing, and autonaming is disabled for this stack: give a name",
            Check(Clips.Bucket.Without("bucketName"), autonaming: new("", false, true)).Failures);
        Assert.Equal("", Check(Clips.Bucket, autonaming: new("", false, true)).Failures);
    }

    [Fact]
    public void A_name_that_Mixpeek_would_refuse_is_a_failure_unless_it_is_there_already()
    {
        var named = Clips.Bucket.With("bucketName", "a b");
        Assert.Equal("bucketName: a name has letters, digits, _ and - only; \"a-b\" would do", Check(named).Failures);
        Assert.Equal("", Check(named, MapValue.Of(("bucketName", "a b"))).Failures);
        Assert.Equal("", Check(named, MapValue.Of(("bucketName", Bag.Hidden("a b")))).Failures);
    }

    [Fact]
    public void An_enforced_name_that_Mixpeek_would_refuse_is_a_failure_that_shows_it() =>
        Assert.Equal(": bucketName: \"a b\": a name has letters, digits, _ and - only; \"a-b\" would do",
            Check(Clips.Bucket.Without("bucketName"), autonaming: new("a b", true, false)).Failures);

    [Fact]
    public void What_would_leave_a_final_value_is_a_failure() => Assert.Contains("Mixpeek cannot undo `archived`",
        Check(collection, Clips.Collection, Clips.Collection.With("lifecycleState", "archived")).Failures);

    [Fact]
    public void What_is_secret_by_declaration_is_marked()
    {
        using var @namespace = new Course("Namespace");
        var program = Clips.Namespace.With("infrastructure", Bag.Json("""{"qdrantCollection": "vectors", "qdrantUrl": "http://q", "qdrantApiKey": "key-of-qdrant"}"""));
        var infrastructure = (MapValue)Check(@namespace, program).Inputs["infrastructure"];
        Assert.Equal(Bag.Hidden("key-of-qdrant"), infrastructure["qdrantApiKey"]);
        Assert.Equal<PropertyValue>("http://q", infrastructure["qdrantUrl"]);
    }

    [Theory]
    [InlineData("bucketSchema", "null", ": bucketSchema: it is required and missing")]
    [InlineData("description", "5", ": description: a string was expected, not a number")]
    [InlineData("uniqueKey", """{"fields": ["nowhere"]}""", ": uniqueKey.fields[0]: \"nowhere\" is not a field of")]
    public void What_does_not_fit_the_declaration_is_a_failure(string property, string value, string failure) =>
        Assert.StartsWith(failure, Check(Clips.Bucket.With(property, Bag.Value(value))).Failures);

    [Fact]
    public void What_no_bucket_has_is_a_warning()
    {
        var failures = new Failures();
        course.Checking.Check(course.Subject, MapValue.Empty, Clips.Bucket.With("descripton", "x").With("status", "ACTIVE"), [], null, failures);
        Assert.Empty(failures.All);
        Assert.Equal(
        [
            "descripton: a bucket has no such property, and it is ignored; did you mean \"description\"?",
            "status: it is an output of a bucket, which Mixpeek sets, and is ignored as an input",
        ], failures.Warnings);
    }

    [Fact]
    public void The_program_is_known_from_then_on()
    {
        Check(Clips.Bucket);
        var known = course.Known.Find(course.Subject.Urn)!;
        Assert.Equal((true, false, "clips"), (known.IsProgram, known.Stays, known.FreshName));
        Assert.Equal(Clips.Bucket, known.Inputs);
        Assert.Equal(["title"], known.Offered!.Fields.Keys);
    }

    [Fact]
    public void A_collection_s_sources_are_known_with_what_they_offer()
    {
        var bucket = Course.SubjectOf("Bucket");
        new Checking(collection.Known, () => null).Check(bucket, MapValue.Empty, Clips.Bucket, [], null, new());
        collection.Known.Exists(bucket.Urn, "bkt_1", Clips.Bucket);
        Check(collection, Clips.Collection);
        Assert.Equal(["title"], collection.Known.Find(collection.Subject.Urn)!.Received!.Fields.Keys);
    }

    [Fact]
    public void The_name_of_a_replacement_is_known_where_chance_has_no_part_in_it()
    {
        Check(Clips.Bucket.Without("bucketName"));
        Assert.Null(course.Known.Find(course.Subject.Urn)!.FreshName);
        Check(Clips.Bucket.Without("bucketName"), autonaming: new("proposed", false, false));
        Assert.Equal("proposed", course.Known.Find(course.Subject.Urn)!.FreshName);
        Check(Clips.Bucket.With("bucketName", PropertyValue.Unknown), autonaming: new("proposed", false, false));
        Assert.Null(course.Known.Find(course.Subject.Urn)!.FreshName);
        Check(Clips.Bucket.With("bucketName", Bag.Hidden("own")));
        Assert.Equal("own", course.Known.Find(course.Subject.Urn)!.FreshName);
    }

    (MapValue Inputs, string Failures) Check(MapValue news, MapValue? olds = null, Autonaming? autonaming = null) => Check(course, news, olds, autonaming);

    static (MapValue Inputs, string Failures) Check(Course course, MapValue news, MapValue? olds = null, Autonaming? autonaming = null)
    {
        var failures = new Failures();
        var inputs = course.Checking.Check(course.Subject, olds ?? MapValue.Empty, news, [1, 2, 3, 4], autonaming, failures);
        return (inputs, string.Join('\n', failures.All.Select(failure => $"{failure.Property}: {failure.Reason}")));
    }
}
