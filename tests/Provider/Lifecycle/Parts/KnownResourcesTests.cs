using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tree;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle.Parts;

/// <summary>What a process remembers of the resources that it met, and what it answers with that.</summary>
public sealed class KnownResourcesTests
{
    static readonly string Bucket = Course.SubjectOf("Bucket").Urn, Media = Course.SubjectOf("Namespace", "media").Urn, Other = Course.SubjectOf("Namespace", "other").Urn;

    /// <summary>Of this one the documentation does not say what it puts out.</summary>
    const string Silent = "sentiment_classifier";

    static readonly Offer Title = new(Bag.Json("""{"title": {"type": "string"}}"""), IsOpen: false);

    readonly KnownResources known = new();

    ISources Sources => known;

    [Fact]
    public void What_nobody_met_is_not_known()
    {
        Assert.Null(known.Find(Bucket));
        Assert.Null(Sources.Find(Bucket));
        Assert.Null(known.NamespaceOf("bkt_1"));
        Assert.Empty(known.Namespaces("media"));
        Assert.Equal<PropertyValue>("media", known.NamespaceId("media"));
    }

    [Fact]
    public void The_program_s_inputs_stay_whatever_the_state_says()
    {
        known.Exists(Bucket, "bkt_1", MapValue.Of(("description", "state")));
        Assert.Equal(("state", false), (known.Find(Bucket)!.Inputs.TextOf("description"), known.Find(Bucket)!.IsProgram));
        known.Checked(Bucket, MapValue.Of(("description", "program")), "fresh", Title, Title);
        known.Exists(Bucket, "bkt_2", MapValue.Of(("description", "state")));
        var found = known.Find(Bucket)!;
        Assert.Equal(("program", true, "fresh"), (found.Inputs.TextOf("description"), found.IsProgram, found.FreshName));
        Assert.Equal(["bkt_1", "bkt_2"], found.Ids);
        Assert.Equal((Title, Title), (found.Received, found.Offered));
    }

    [Fact]
    public void A_resource_is_found_by_its_URN_and_by_each_of_its_IDs()
    {
        known.Exists(Bucket, "bkt_1", Clips.Bucket);
        known.Exists(Bucket, "bkt_2", Clips.Bucket);
        Assert.All([Bucket, "bkt_1", "bkt_2"], handle => Assert.Equal<PropertyValue>("ns_1", known.NamespaceOf(handle)!));
    }

    [Fact]
    public void A_secret_namespace_is_told_to_its_users_in_clear() // which mark it again where they were given it
    {
        known.Exists(Bucket, "bkt_1", Clips.Bucket.With("namespace", Bag.Hidden("ns_1")));
        Assert.Equal<PropertyValue>("ns_1", known.NamespaceOf("bkt_1")!);
    }

    [Fact]
    public void What_stays_is_forgotten_to_stay_at_the_next_Check()
    {
        known.Exists(Bucket, "bkt_1", Clips.Bucket);
        Assert.False(known.Find(Bucket)!.Stays);
        known.Stays(Bucket, null);
        Assert.True(known.Find(Bucket)!.Stays);
        known.Checked(Bucket, Clips.Bucket, null, null, null);
        Assert.False(known.Find(Bucket)!.Stays);
    }

    [Fact]
    public void Secrets_of_what_exists_are_met()
    {
        known.Exists(Bucket, "bkt_1", MapValue.Of(("description", Bag.Hidden("hush-hush"))));
        Assert.Equal(["hush-hush"], known.Secrets.In("hush-hush"));
    }

    [Fact]
    public void What_is_offered_is_found_with_what_a_user_calls_it()
    {
        known.Exists(Bucket, "bkt_1", Clips.Bucket);
        Assert.Null(Sources.Find("bkt_1"));
        known.Offers(Bucket, Title);
        Assert.Equal(("bucket \"it\"", Title.Fields), (Sources.Find("bkt_1")!.Value.Label, Sources.Find(Bucket)!.Value.Offer.Fields));
    }

    [Fact]
    public void An_offer_that_nobody_knows_leaves_the_one_before()
    {
        known.Stays(Bucket, Title);
        known.Stays(Bucket, null);
        Assert.Equal(Title.Fields, known.Find(Bucket)!.Offered!.Fields);
    }

    [Fact]
    public void What_the_program_makes_of_it_is_kept_beside_an_answer_and_a_state_is_not()
    {
        var body = new Offer(Bag.Json("""{"body": {"type": "text"}}"""), IsOpen: false);
        known.Offers(Bucket, Title);
        known.Offers(Bucket, body);
        Assert.Equal(["body"], known.Find(Bucket)!.Offered!.Fields.Keys);
        known.Checked(Bucket, Clips.Bucket, null, null, Title);
        known.Offers(Bucket, body);
        Assert.Equal(["title", "body"], known.Find(Bucket)!.Offered!.Fields.Keys);
    }

    [Fact]
    public void What_is_no_resource_of_this_provider_s_offers_nothing()
    {
        known.Offers("urn:pulumi:dev::tests::aws:s3/bucket:Bucket::b", Title);
        Assert.Null(Sources.Find("urn:pulumi:dev::tests::aws:s3/bucket:Bucket::b"));
    }

    [Fact]
    public void An_extractor_is_the_built_in_catalogue_s_or_else_what_Mixpeek_told()
    {
        known.Learn([new("text_extractor", "v1") { Outputs = MapValue.Of(("told", MapValue.Empty)) }, new("own", "v1") { PassesAll = true }]);
        Assert.DoesNotContain("told", known.Extractor("text_extractor", "v1")!.Outputs!.Keys);
        Assert.True(known.Extractor("own", "v1")!.PassesAll);
        Assert.Null(known.Extractor("own", "v2"));
    }

    [Fact]
    public void What_a_listed_extractor_puts_out_may_be_learned()
    {
        var listed = known.Extractor(Silent, "v1")!;
        Assert.Null(listed.Outputs);
        known.Learn([new(Silent, "v1") { Outputs = MapValue.Of(("told", MapValue.Empty)) }]);
        Assert.Equal(["told"], known.Extractor(Silent, "v1")!.Outputs!.Keys);
    }
}
