using Xunit.Sdk;
using Xunit.v3;

namespace Pulumi.Mixpeek.Testing;

/// <summary>
/// Starts the classes first that take longest, so that none of them is what all wait for in the end. It is only about time: no test needs
/// another to have run.
/// </summary>
abstract class LongestFirst(params Type[] classes) : ITestCollectionOrderer
{
    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections) where T : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    int Place(string name) => Array.FindIndex(classes, type => name.Contains($"{type.FullName} ", StringComparison.Ordinal)) is var place and >= 0 ? place : classes.Length;
}
