using Pulumi.Mixpeek.Bench.Measuring;
using Pulumi.Mixpeek.Bench.Report;
using Pulumi.Mixpeek.Bench.Rows;
using Pulumi.Mixpeek.Bench.Sides;
using Pulumi.Mixpeek.Testing;

// `make bench` measures and prints; `make bench-readme` takes the newest results into the repository, and README's tables from them.
var newest = Repository.Path("artifacts", "bench.json");
if (args is ["readme"])
{
    if (File.Exists(newest))
        File.Copy(newest, Readme.Source, overwrite: true);
    Readme.Update();
    return;
}

await using var engine = await EngineServer.StartAsync();
var plugin = new Plugin(engine.Address);
var node = await NodeProvider.InstallAsync(engine.Address);
Side[] sides = [plugin, node];
var rows = new List<Row>();
var stacks = new List<StackRow>();
await PartAsync("start", async () => rows.AddRange(await StartRows.MeasureAsync(sides)));
await PartAsync("growth", async () => rows.AddRange(await GrowthRows.MeasureAsync(sides)));
await PartAsync("size", () => { rows.AddRange(SizeRows.Measure(plugin)); return Task.CompletedTask; });
await PartAsync("fields", async () => rows.AddRange(await FieldRows.MeasureAsync(sides)));
await PartAsync("calls", async () => rows.AddRange(await CallRows.MeasureAsync(sides)));
await PartAsync("source", async () => rows.AddRange(await SourceRows.MeasureAsync(engine.Address)));
foreach (var latency in (int[])[0, 20])
    await PartAsync($"stack, {latency} ms", async () => stacks.AddRange(await StackRows.MeasureAsync(sides, latency)));

Console.WriteLine();
Console.WriteLine(Tables.Of(Taken()));

// Parts can be chosen: `make bench PARTS="start calls"`.
async Task PartAsync(string name, Func<Task> measure)
{
    if (args.Length > 0 && !args.Contains(name.Split(',')[0]))
        return;
    await Console.Error.WriteLineAsync($"measuring: {name}");
    await measure();
    Taken().Write(newest); // a part that fails costs the others nothing
}

Results Taken()
{
    var results = new Results(Machine.Description, NodeProvider.Versions, rows, stacks);
    return args.Length > 0 && File.Exists(newest) ? results.Over(Results.Read(newest)) : results;
}
