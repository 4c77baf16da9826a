using Pulumi.Mixpeek.Stack.Monitor;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("0", 0)]
    [InlineData("30s", 30)]
    [InlineData("5m", 300)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5m", 90)]
    [InlineData("250ms", 0.25)]
    public void Durations_are_seconds(string text, double seconds) => Assert.Equal(seconds, GoDuration.Seconds(text), precision: 9);

    [Theory]
    [InlineData("5")]
    [InlineData("m")]
    [InlineData("5 m")]
    [InlineData("5m later")]
    [InlineData("-5m")]
    public void What_is_no_duration_is_an_error(string text) => Assert.Throws<FormatException>(() => GoDuration.Seconds(text));
}
