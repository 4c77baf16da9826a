using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pulumi.Mixpeek.Stack.Tests.Corpus;
using Pulumi.Mixpeek.Stack.Tests.Projects;
using Pulumi.Mixpeek.Testing;
using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Quota;

/// <summary>A stack of 150 objects on Mixpeek's free plan: 60 requests a minute, 10 a second, 5 at once, bursts of 20.</summary>
public sealed class FreePlanTests(ITestOutputHelper output)
{
    const int Objects = 150;
    const double Burst = 20;

    [Fact]
    public async Task A_stack_of_150_objects_goes_up_without_a_failure_and_the_user_sees_what_is_waited_for()
    {
        var up = await DeployAsync(minute: 3);

        Assert.Contains("rate limited, ", up.Printed, StringComparison.Ordinal);
        Assert.InRange(up.Refused, 0, 1);
    }

    /// <summary>The same in real minutes, by <c>make quota</c>.</summary>
    [Fact(Explicit = true)]
    public async Task In_real_minutes_it_takes_at_most_a_tenth_longer_than_the_bucket_allows()
    {
        var up = await DeployAsync(minute: 60);

        var bound = TimeSpan.FromSeconds(Objects - Burst);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {Objects} objects on the free plan: {up.Sending.TotalSeconds:0.0} s from the first request to the last answer, {up.Sending / bound:0.000} of the
            {bound.TotalSeconds:0} s that the bucket allows; {up.Refused} refused; {up.Whole.TotalSeconds:0.0} s with the start of the runner and the plugin
            """));
        Assert.InRange(up.Refused, 0, 1);
        Assert.InRange(up.Sending, bound, 1.1 * bound);
    }

    static async Task<(string Printed, int Refused, TimeSpan Sending, TimeSpan Whole)> DeployAsync(int minute)
    {
        await using var server = await LocalServer.StartAsync("--tier", "free", "--minute", minute.ToString(CultureInfo.InvariantCulture));
        using var folder = new Folder().With("Pulumi.yaml", Program());
        var started = Stopwatch.GetTimestamp();
        var (exitCode, printed) = await CorpusRunner.RunAsync(folder, server.Url, TestContext.Current.CancellationToken,
            "up", "--yes", "--skip-preview", "--parallel", "64", "--config", "mixpeek:apiKey=sk_test_quota");
        var whole = Stopwatch.GetElapsedTime(started);

        Assert.True(exitCode == 0, printed);
        var journal = await server.JournalAsync();
        var refused = journal.Count(request => request.Status == 429);
        Assert.Equal(Objects, journal.Count - refused);
        return (printed, refused, journal.Max(request => request.EndedAt()) - journal.Min(request => request.StartedAt), whole);
    }

    static string Program()
    {
        var program = new StringBuilder("""
            name: quota
            runtime: yaml
            resources:
              media:
                type: mixpeek:Namespace
                properties: { featureExtractors: [{ featureExtractorName: text_extractor, version: v1 }] }

            """);
        for (var i = 1; i < Objects; i++)
            program.AppendLine(CultureInfo.InvariantCulture, $$"""
                  bucket{{i}}: { type: "mixpeek:Bucket", properties: { namespace: "${media.id}", bucketSchema: { properties: { title: { type: string } } } } }
                """);
        return program.ToString();
    }
}
