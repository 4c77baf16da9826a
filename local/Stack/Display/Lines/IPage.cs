namespace Pulumi.Mixpeek.Stack.Display.Lines;

/// <summary>Where lines go.</summary>
interface IPage : IDisposable
{
    /// <summary>Whether what is in flight is shown by itself, and need not be told in lines that stay.</summary>
    bool ShowsFlight { get; }

    /// <summary>Writes a line that stays.</summary>
    void Write(string line);

    /// <summary>Shows these lines below all others, in place of the last ones. The function is asked again as time goes by.</summary>
    void Fly(Func<IReadOnlyList<string>> lines);
}
