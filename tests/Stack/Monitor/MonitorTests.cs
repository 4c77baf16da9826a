using Xunit;

namespace Pulumi.Mixpeek.Stack.Tests.Monitor;

/// <summary>Tests that talk to the monitor as an SDK does.</summary>
public abstract class MonitorTests : IAsyncLifetime
{
    MonitorConnection? connection;

    private protected MonitorConnection Connection => connection ?? throw new InvalidOperationException("The monitor has not started.");

    private protected FakeMonitor Deployment => Connection.Deployment;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => connection = await MonitorConnection.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
