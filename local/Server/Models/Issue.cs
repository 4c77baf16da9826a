using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Models;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Location">Property names and indexes, beginning with the part of the request: <c>["body", "source", "type"]</c>.</param>
/// <param name="Type">The framework's name for the kind of mistake, such as <c>missing</c>.</param>
/// <param name="Message">The framework's words for it.</param>
sealed record Issue(ListValue Location, string Type, string Message);
