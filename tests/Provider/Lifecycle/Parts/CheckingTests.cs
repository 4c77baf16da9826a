using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>Check completes a program's inputs, holds them against the declaration, and remembers what it saw.</summary>
public sealed class CheckingTests : IDisposable
{
    readonly Course course = new();
    readonly Course collection = new("Collection");

    public void Dispose()
    {
        course.Dispose();
        collection.Dispose();
    }

    [Fact]
    public void A_whole_program_stays_as_it_is() => Assert.Equal((Clips.Bucket, ""), course.Check(Clips.Bucket));

    [Fact]
    public void Sources_given_as_resources_become_IDs()
    {
        var program = Clips.Collection.With("source", Bag.Json($$"""{"buckets": [{"{{Signatures.Key}}": "{{Signatures.Reference}}", "urn": "urn:pulumi:dev::tests::mixpeek:index:Bucket::b", "id": "bkt_1"}]}"""));
        Assert.Equal((Clips.Collection.With("source", Bag.Json("""{"bucketIds": ["bkt_1"], "type": "bucket"}""")), ""), collection.Check(program));
    }

    [Fact]
    public void What_would_leave_a_final_value_is_a_failure() => Assert.Contains("Mixpeek cannot undo `archived`",
        collection.Check(Clips.Collection, Clips.Collection.With("lifecycleState", "archived")).Failures);

    [Fact]
    public void What_is_secret_by_declaration_is_marked()
    {
        using var @namespace = new Course("Namespace");
        var program = Clips.Namespace.With("infrastructure", Bag.Json("""{"qdrantCollection": "vectors", "qdrantUrl": "http://q", "qdrantApiKey": "key-of-qdrant"}"""));
        var infrastructure = (MapValue)@namespace.Check(program).Inputs["infrastructure"];
        Assert.Equal(Bag.Hidden("key-of-qdrant"), infrastructure["qdrantApiKey"]);
        Assert.Equal<PropertyValue>("http://q", infrastructure["qdrantUrl"]);
    }

    [Theory]
    [InlineData("bucketSchema", "null", ": bucketSchema: it is required and missing")]
    [InlineData("description", "5", ": description: a string was expected, not a number")]
    [InlineData("uniqueKey", """{"fields": ["nowhere"]}""", ": uniqueKey.fields[0]: \"nowhere\" is not a field of")]
    public void What_does_not_fit_the_declaration_is_a_failure(string property, string value, string failure) =>
        Assert.StartsWith(failure, course.Check(Clips.Bucket.With(property, Bag.Value(value))).Failures);

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
        course.Check(Clips.Bucket);
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
        collection.Check(Clips.Collection);
        Assert.Equal(["title"], collection.Known.Find(collection.Subject.Urn)!.Received!.Fields.Keys);
    }
}
