using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>
/// Runs the lives: after each step the requests are the expected ones, a preview finds nothing to do, and neither does a refresh;
/// after the last one an import finds what the user wrote, and a deletion leaves nothing.
/// </summary>
public sealed class LifecycleTests(ServerPool servers)
{
    public static IReadOnlyList<Life> Lives { get; } =
        [.. NamespaceLives.All, .. BucketLives.All, .. CollectionLives.All, .. CollectionReplacements.All];

    public static TheoryData<string> Names => new(Lives.Select(life => life.Name));

    [Theory, MemberData(nameof(Names))]
    public async Task A_life_goes_as_its_table_says(string name)
    {
        var life = Lives.Single(life => life.Name == name);
        await using var scene = await Scene.OpenAsync(servers);
        var setting = await Setting.PrepareAsync(scene.Mixpeek);
        await new Living(scene, setting, life).LiveAsync();
    }
}
