using System.Runtime.InteropServices;

namespace Pulumi.Mixpeek.Bench.Measuring;

/// <summary>The machine in words: what a reader needs to judge the numbers, and no name of its own.</summary>
static class Machine
{
    public static string Description =>
        $"{Environment.ProcessorCount}-core {Architecture} {(IsVirtual ? "virtual " : "")}machine, {Platform}";

    static string Architecture => RuntimeInformation.OSArchitecture is global::System.Runtime.InteropServices.Architecture.X64 ? "x86-64" : "arm64";

    static string Platform => OperatingSystem.IsLinux() ? "Linux" : RuntimeInformation.OSDescription;

    static bool IsVirtual => File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo")
        .Any(line => line.StartsWith("flags", StringComparison.Ordinal) && line.Contains(" hypervisor", StringComparison.Ordinal));
}
