using System.Runtime.InteropServices;

namespace Pulumi.Mixpeek.Stack.Commands;

/// <summary>^C: the first one asks for a soft end, the second one is the system's own.</summary>
sealed class Interrupts : IDisposable
{
    readonly CancellationTokenSource source = new();
    readonly TextWriter messages;
    readonly List<PosixSignalRegistration> registrations;

    public Interrupts(TextWriter messages)
    {
        this.messages = messages;
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt),
        ];
    }

    /// <summary>Is cancelled by the first ^C.</summary>
    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        registrations.ForEach(registration => registration.Dispose());
        source.Dispose();
    }

    void Interrupt(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
            return;
        context.Cancel = true;
        messages.WriteLine("^C received; cancelling. If you would like to terminate immediately, press ^C again.");
        messages.WriteLine("Note that terminating immediately may lead to orphaned resources and other inconsistencies.\n");
        source.Cancel();
    }
}
