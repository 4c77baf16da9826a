using Pulumi.Mixpeek.Api;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Api;

public sealed class ApiPathTests
{
    [Fact]
    public void Names_are_escaped() => Assert.Equal("/v1/buckets/a%2Fb%3Fc", ApiPath.Of("buckets", "a/b?c"));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_name_that_would_change_the_path_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => ApiPath.Of("buckets", name));
}
