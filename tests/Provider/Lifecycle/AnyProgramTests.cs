using CsCheck;
using Pulumi.Mixpeek.Tests.Generators;
using Pulumi.Mixpeek.Tests.Stage;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>
/// Whatever a valid program is, what it creates settles: for a refresh, for a preview, and for one that says the same otherwise.
/// </summary>
public sealed class AnyProgramTests(Ground ground) : IClassFixture<Ground>
{
    const int Runs = 60;

    public static TheoryData<string> Kinds => new(Samples.Kinds);

    [Theory, MemberData(nameof(Kinds))]
    public Task What_a_random_program_creates_settles(string kind) =>
        Gen.Select(new AnyProgram(ground.Setting).Of(kind), Gen.Int).SampleAsync(
            async (program, seed) =>
            {
                var trip = await new RoundTrip(ground.Next(kind)).CreateAsync(program);
                var respelled = new Respelling(new Random(seed)).Of(kind, program);
                await trip.UnchangedAsync(program);
                await trip.UnchangedAsync(respelled);
                await trip.RefreshedAsync();
                await trip.UnchangedAsync(program);
                await trip.UnchangedAsync(respelled);
            },
            iter: Runs, threads: 1);
}
