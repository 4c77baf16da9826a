using CsCheck;
using Pulumi.Mixpeek.Stack.Yaml.Evaluation;
using Pulumi.Mixpeek.Stack.Yaml.Expressions;
using Pulumi.Mixpeek.Stack.Yaml.Syntax;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Yaml;

public sealed class GoTextTests
{
    static readonly Place Here = new("Pulumi.yaml", 1, 1);

    /// <summary>What Go's <c>fmt.Sprintf("%v", x)</c> gives.</summary>
    [Theory]
    [InlineData(0, "0")]
    [InlineData(3, "3")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(100000, "100000")]
    [InlineData(999999, "999999")]
    [InlineData(1000000, "1e+06")]
    [InlineData(1234567.5, "1.2345675e+06")]
    [InlineData(-12000000, "-1.2e+07")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(1.5e300, "1.5e+300")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    public void Numbers_are_written_as_go_does(double number, string text) => Assert.Equal(text, GoText.Of(number, Here));

    [Fact]
    public void Text_with_its_dollars_doubled_is_that_text() => Gen.String.Sample(text =>
        ExpressionParser.Parse(new ScalarNode(Here, text.Replace("$", "$$", StringComparison.Ordinal))) is LiteralExpression { Value: TextValue parsed }
            && parsed.Value == text);
}
