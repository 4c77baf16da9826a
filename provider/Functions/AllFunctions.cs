using Pulumi.Mixpeek.Shapes;

namespace Pulumi.Mixpeek.Functions;

/// <summary>All functions. Each one's own file declares itself here when the process starts, without reflection.</summary>
static class AllFunctions
{
    static readonly SortedDictionary<string, Function> ByToken = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<Function> All => ByToken.Values;

    public static void Declare(Function function) => ByToken.Add(function.Token, function);

    public static Function? Find(string token) => ByToken.GetValueOrDefault(token);

    /// <summary>"Did you mean", for a token that none has.</summary>
    public static string Suggestion(string token) => Nearest.Suggestion(token, ByToken.Keys);
}
