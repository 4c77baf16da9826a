using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>
/// Runs the lives: after each step the requests are the expected ones, a preview finds nothing to do, and neither does a refresh;
/// after the last one an import finds what the user wrote, and a deletion leaves nothing. One class a table, as classes run side by side.
/// </summary>
public abstract class LifecycleTests(ServerPool servers)
{
    public static IReadOnlyList<Life> Lives { get; } =
        [.. NamespaceLives.All, .. BucketLives.All, .. CollectionLives.All, .. CollectionReplacements.All];

    protected async Task LiveAsync(string name)
    {
        var life = Lives.Single(life => life.Name == name);
        await using var scene = await Scene.OpenAsync(servers);
        var setting = await Setting.PrepareAsync(scene.Mixpeek);
        await new Living(scene, setting, life).LiveAsync();
    }

    protected static TheoryData<string> NamesOf(IEnumerable<Life> lives) => new(lives.Select(life => life.Name));
}

public sealed class NamespaceLifecycleTests(ServerPool servers) : LifecycleTests(servers)
{
    public static TheoryData<string> Names => NamesOf(NamespaceLives.All);

    [Theory, MemberData(nameof(Names))]
    public Task A_namespace_s_life_goes_as_its_table_says(string name) => LiveAsync(name);
}

public sealed class BucketLifecycleTests(ServerPool servers) : LifecycleTests(servers)
{
    public static TheoryData<string> Names => NamesOf(BucketLives.All);

    [Theory, MemberData(nameof(Names))]
    public Task A_bucket_s_life_goes_as_its_table_says(string name) => LiveAsync(name);
}

public sealed class CollectionLifecycleTests(ServerPool servers) : LifecycleTests(servers)
{
    public static TheoryData<string> Names => NamesOf(CollectionLives.All);

    [Theory, MemberData(nameof(Names))]
    public Task A_collection_s_life_goes_as_its_table_says(string name) => LiveAsync(name);
}

public sealed class CollectionReplacementTests(ServerPool servers) : LifecycleTests(servers)
{
    public static TheoryData<string> Names => NamesOf(CollectionReplacements.All);

    [Theory, MemberData(nameof(Names))]
    public Task A_collection_s_replacements_go_as_their_table_says(string name) => LiveAsync(name);
}
