using Pulumi.Mixpeek.Testing;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Tests.Stage;
using Pulumi.Mixpeek.Values;
using Xunit;

namespace Pulumi.Mixpeek.Tests.Lifecycle;

/// <summary>Create, refresh, preview: none of the last two finds anything to do.</summary>
sealed class RoundTrip(Managed resource)
{
    public async Task<RoundTrip> CreateAsync(MapValue program)
    {
        await resource.CreateAsync(await resource.CheckedAsync(program));
        return this;
    }

    /// <summary>A refresh finds what was created, outputs and marks included, and the state then holds what it read.</summary>
    public async Task<RoundTrip> RefreshedAsync()
    {
        var read = await resource.ReadAsync();
        Assert.Equal(resource.Id, read.Id);
        var (state, outputs) = (resource.Inputs!, resource.Outputs!);
        (resource.Inputs, resource.Outputs) = (read.Inputs.Bagged(), read.Properties.Bagged());
        Assert.Equal([], (await resource.DiffAsync(state)).Lines());
        Assert.Equal(outputs, resource.Outputs);
        return this;
    }

    /// <summary>A preview of the program, or of another that says the same, is empty.</summary>
    public async Task<RoundTrip> UnchangedAsync(MapValue program)
    {
        var diff = await resource.DiffAsync(await resource.CheckedAsync(program));
        Assert.Equal([], diff.Lines());
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
        return this;
    }
}
