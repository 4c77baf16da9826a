using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>One life in progress.</summary>
sealed class Living(Scene scene, Setting setting, Life life)
{
    readonly Managed resource = scene.Managed(life.Kind);
    MapValue program = setting.Bag(life.Program);

    public async Task LiveAsync()
    {
        var inputs = await resource.CheckedAsync(program);
        await ExpectAsync([$"POST {life.Path} {life.Sends}"], () => resource.CreateAsync(inputs));
        await SettledAsync();
        foreach (var step in life.Steps)
        {
            await TakeAsync(step);
            await SettledAsync();
        }
        await ImportedAsync();
        await DeletedAsync();
    }

    async Task TakeAsync(Step step)
    {
        program = program.Merged(setting.Bag(step.Patch));
        var inputs = await resource.CheckedAsync(program);
        var diff = await resource.DiffAsync(inputs);
        Assert.Equal(step.Diff.Order(StringComparer.Ordinal), diff.Lines());
        if (step.Diff.Length == 0)
            return;
        if (step.Replaces)
            await ReplaceAsync(inputs, diff.DeleteBeforeReplace, step.Sends!);
        else
            await ExpectAsync(step.Sends is null ? [] : [step.Sends], () => resource.UpdateAsync(inputs));
    }

    /// <summary>All names here are the user's own, so in the same namespace the old one has to go first.</summary>
    async Task ReplaceAsync(MapValue inputs, bool deletesFirst, string sends)
    {
        var stays = life.Kind == "Namespace" || resource.Inputs!.Get("namespace")!.Equals(inputs.Get("namespace"));
        Assert.Equal(stays, deletesFirst);
        var old = new Managed(scene.Plugin, life.Kind, resource.Name) { Id = resource.Id, Inputs = resource.Inputs, Outputs = resource.Outputs };
        var checkedAgain = await resource.CheckedAsync(program, replacing: true);
        if (deletesFirst)
            await old.DeleteAsync();
        await ExpectAsync([$"POST {life.Path} {sends}"], () => resource.CreateAsync(checkedAgain));
        if (!deletesFirst)
            await old.DeleteAsync();
    }

    /// <summary>A preview finds nothing to do, without a request; a refresh finds nothing either, and what it wrote settles too.</summary>
    async Task SettledAsync()
    {
        await ExpectAsync([], UnchangedAsync);
        var requests = await scene.Mixpeek.DuringAsync(async () =>
        {
            var read = await resource.ReadAsync();
            Assert.Equal(resource.Id, read.Id);
            var (state, outputs) = (resource.Inputs!, resource.Outputs!);
            (resource.Inputs, resource.Outputs) = (read.Inputs.Bagged(), read.Properties.Bagged());
            Assert.Equal([], (await resource.DiffAsync(state)).Lines());
            Assert.Equal(outputs, resource.Outputs);
            await UnchangedAsync();
        });
        // A listing may answer it that was made a moment ago. Its lifecycle state is on a path of its own, and asked for only where the
        // program sets it.
        Assert.InRange(requests.Count, 0, resource.Inputs!.ContainsKey("lifecycleState") ? 2 : 1);
        Assert.All(requests, request => Assert.True(request.OnlyReads(), $"{request}"));
    }

    async Task UnchangedAsync()
    {
        var inputs = await resource.CheckedAsync(program);
        var diff = await resource.DiffAsync(inputs);
        Assert.Equal([], diff.Lines());
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
    }

    async Task ImportedAsync()
    {
        var id = resource.Inputs!.Get("namespace") is TextValue space ? $"{space.Value}/{resource.Id}" : resource.Id;
        var imported = scene.Managed(life.Kind, "imported");
        var read = await imported.ImportAsync(id);
        Assert.Equal(resource.Id, read.Id);
        (imported.Id, imported.Inputs, imported.Outputs) = (read.Id, read.Inputs.Bagged(), read.Properties.Bagged());
        Assert.Equal([], (await imported.DiffAsync(await imported.CheckedAsync(imported.Inputs))).Lines());
        // Not in the API's answers, or Mixpeek's own where the user gives none: an import cannot tell.
        string[] unknowable = ["forceDestroy", "lifecycleState", "infrastructure"];
        var written = unknowable.Aggregate(await imported.CheckedAsync(program), (inputs, property) => inputs.Without(property));
        if (written.Get("source") is MapValue source)
            written = written.With("source", source.Without("inheritedBucketIds"));
        Assert.Equal([], (await imported.DiffAsync(written)).Lines());
    }

    async Task DeletedAsync()
    {
        var (id, inputs) = (resource.Id, resource.Inputs!);
        var requests = await scene.Mixpeek.DuringAsync(resource.DeleteAsync);
        Assert.InRange(requests.Count(request => !request.Polls()), 1, 2);
        Assert.Single(requests, request => request.Method == "DELETE" && request.Path == $"{life.Path}/{id}");
        var gone = new Managed(scene.Plugin, life.Kind, resource.Name) { Id = id, Inputs = inputs, Outputs = inputs };
        Assert.Equal("", (await gone.ReadAsync()).Id);
    }

    async Task ExpectAsync(string[] expected, Func<Task> action)
    {
        var requests = await scene.Mixpeek.DuringAsync(action);
        Assert.Equal(expected.Select(Expected), requests.Select(request => Canonical(request.Method, request.Path, request.Body ?? PropertyValue.Null)));
    }

    string Expected(string text)
    {
        var parts = setting.Fill(text.Trim()).Replace("{id}", $"{life.Path}/{resource.Id}", StringComparison.Ordinal).Split(' ', 3);
        return Canonical(parts[0], parts[1], parts.Length > 2 ? JsonCodec.Parse(parts[2]) : PropertyValue.Null);
    }

    /// <summary>The order of an object's members says nothing.</summary>
    static string Canonical(string method, string path, PropertyValue body) => $"{method} {path} {JsonCodec.ToJson(Sorted(body))}";

    static PropertyValue Sorted(PropertyValue value) => value switch
    {
        MapValue map => MapValue.From(map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))),
        ListValue list => ListValue.From(list.Select(Sorted)),
        _ => value,
    };
}
