using Pulumi.Mixpeek.Stack.Deployment;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Deployment;

/// <summary>Property paths in options.</summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("a", """{"a": 1}""", """{"a": 2, "b": 2}""", """{"a": 1, "b": 2}""")]
    [InlineData("a", """{}""", """{"a": 2}""", """{}""")]
    [InlineData("a", """{"a": 1}""", """{}""", """{"a": 1}""")]
    [InlineData("a.b", """{"a": {"b": 1, "c": 1}}""", """{"a": {"b": 2, "c": 2}}""", """{"a": {"b": 1, "c": 2}}""")]
    [InlineData("a[1].b", """{"a": [{"b": 1}, {"b": 1}]}""", """{"a": [{"b": 2}, {"b": 2}]}""", """{"a": [{"b": 2}, {"b": 1}]}""")]
    [InlineData("a[*]", """{"a": [1, 1]}""", """{"a": [2, 2]}""", """{"a": [1, 1]}""")]
    [InlineData("a[\"x.y\"]", """{"a": {"x.y": 1}}""", """{"a": {"x.y": 2}}""", """{"a": {"x.y": 1}}""")]
    [InlineData("*", """{"a": 1}""", """{"a": 2, "b": 2}""", """{"a": 1}""")]
    public void Ignored_changes_leave_the_old_value_at_the_path(string path, string olds, string news, string expected) =>
        Assert.Equal(Bag.Json(expected), IgnoredChanges.Apply(Bag.Json(olds), Bag.Json(news), [path]));

    [Theory]
    [InlineData("a", "a.b[0]", true)]
    [InlineData("a.b", "a", false)]
    [InlineData("a[*].c", "a[3].c", true)]
    [InlineData("a[*].c", "a[3].d", false)]
    [InlineData("*", "anything.below", true)]
    public void A_path_covers_what_is_below_it(string pattern, string path, bool covers) =>
        Assert.Equal(covers, PathPattern.Parse(pattern).Covers(PathPattern.Parse(path)));

    [Theory]
    [InlineData("**b", "urn:pulumi:dev::p::t:i:T::b", true)]
    [InlineData("*b", "urn:pulumi:dev::p::t:i:T::b", false)]
    [InlineData("urn:pulumi:dev::p::t:i:T::*", "urn:pulumi:dev::p::t:i:T::b", true)]
    public void Targets_know_two_wildcards(string pattern, string urn, bool matches) =>
        Assert.Equal(matches, new Targets([pattern]).Match(urn));
}
