using System.Runtime.InteropServices;

namespace Pulumi.Mixpeek.Host;

/// <summary>SIGINT, by which the engine ends a plugin (provider-rules, "The process").</summary>
static class Interrupt
{
    const int Number = 2;

    const nint Default = 0;

    /// <summary>
    /// Hears SIGINT again where it was ignored before this process began: a shell has what it starts with <c>&amp;</c> ignore it, children
    /// inherit that, and .NET leaves it so. In a script's background the engine would wait 5 s for each of its plugins, and kill it.
    /// </summary>
    /// <remarks>To be called before anything else asks for signals.</remarks>
    public static void Heed()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetHandler(Number, Default);
    }

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern nint SetHandler(int number, nint handler);
}
