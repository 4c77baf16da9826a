using Mixpeek.Local.Models;
using Mixpeek.Local.Schemas;
using Mixpeek.Local.Store;
using Pulumi.Mixpeek.Values;

namespace Mixpeek.Local.Extractors;

/// <summary>A built-in feature extractor: what it takes, what it puts into documents, how it can be set.</summary>
sealed class Extractor
{
    readonly MapValue entry;

    public Extractor(string name, MapValue entry)
    {
        (Name, this.entry) = (name, entry);
        Outputs = entry.Map("outputs")!.Select((_, type) => SchemaField.Of(((TextValue)type).Value));
        VectorIndexes = ListValue.From(entry.Map("vectors")!.Select(vector =>
            VectorIndex.Describe(this, vector.Key, (MapValue)vector.Value)));
        Parameters = ParameterModel.Of(name, Settings);
        DefaultParameters = (MapValue)Parameters.Read(MapValue.Empty, Place.Of());
    }

    public string Name { get; }

    public string Version => entry.Text("version")!;

    /// <summary>Name and version in one: <c>text_extractor_v1</c>.</summary>
    public string Id => $"{Name}_{Version}";

    public string Description => entry.Text("description")!;

    public string Icon => entry.Text("icon")!;

    /// <summary>What it can process, by the input's name; null where it takes anything.</summary>
    public MapValue? Inputs => entry.Map("inputs");

    /// <summary>The inputs without which it cannot work.</summary>
    public IEnumerable<string> RequiredInputs =>
        Inputs?.Where(input => ((MapValue)input.Value).Flag("required")).Select(input => input.Key) ?? [];

    /// <summary>Inputs of which it needs one; none where there is no such rule.</summary>
    public IReadOnlyList<string> OneOfInputs => [.. entry.Texts("oneOf")];

    /// <summary>Whether it hands on every source field unless some are named.</summary>
    public bool PassesEverything => Name == "passthrough_extractor";

    /// <summary>What it adds to documents, as schema fields.</summary>
    public MapValue Outputs { get; }

    /// <summary>The vector indexes that its outputs are searched by.</summary>
    public ListValue VectorIndexes { get; }

    /// <summary>Its settings, in JSON Schema's terms.</summary>
    public MapValue Settings => entry.Map("parameters")!;

    /// <summary>The model that its parameters are checked against.</summary>
    public Model Parameters { get; }

    /// <summary>All parameters at their defaults.</summary>
    public MapValue DefaultParameters { get; }
}
