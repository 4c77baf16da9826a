using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Protocol;

/// <summary>What an endpoint answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body.</param>
sealed record Answer(int Status, PropertyValue Body)
{
    public static Answer Ok(PropertyValue body) => new(StatusCodes.Status200OK, body);
}
