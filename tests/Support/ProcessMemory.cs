using System.Globalization;

namespace Pulumi.Mixpeek.Testing;

/// <summary>A process's resident memory, from Linux's <c>/proc</c>.</summary>
public static class ProcessMemory
{
    const double Megabyte = 1024;

    /// <summary>What it has now, in MB.</summary>
    public static double Resident(int processId) => Read(processId, "VmRSS");

    /// <summary>The most that it ever had, in MB.</summary>
    public static double Peak(int processId) => Read(processId, "VmHWM");

    static double Read(int processId, string field) =>
        File.ReadLines($"/proc/{processId}/status")
            .Where(line => line.StartsWith(field, StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
            .Single() / Megabyte;
}
