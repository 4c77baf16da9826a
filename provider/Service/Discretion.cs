using Google.Protobuf;
using Grpc.Core;
using Pulumi.Mixpeek.Api;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>
/// What may be said during a call: nothing that it was given as a secret, nor the key, wherever the text comes from: a request's path
/// has names and IDs in it, and an answer says again what it was sent.
/// </summary>
sealed class Discretion(object request, Session session)
{
    /// <summary>More than anybody reads; and an error travels in headers, which are bounded.</summary>
    const int Longest = 8000;

    /// <summary>What is looked through, so that a text of any size costs no more; what is cut off here would not be said.</summary>
    const int Scanned = 8 * Longest;

    readonly Lazy<IReadOnlyList<string>> secrets = new(() => Secrets.Hidden(session.Configuration.KeyText, BagsOf(request)));

    /// <summary>That of a call.</summary>
    public static Discretion Of(ServerCallContext context) => (Discretion)context.UserState[typeof(Discretion)];

    /// <summary>Makes the call's messages discreet from now on.</summary>
    public static Discretion Begin(ServerCallContext context, object request, Session session)
    {
        var discretion = new Discretion(request, session);
        context.UserState[typeof(Discretion)] = discretion;
        return discretion;
    }

    /// <summary>The secrets, as <see cref="Secrets.Scrub(string, IReadOnlyList{string})"/> takes them.</summary>
    public IReadOnlyList<string> Hidden => secrets.Value;

    /// <summary>A message as it may be said.</summary>
    public string Told(string message)
    {
        var told = Secrets.Scrub(Head(message), Hidden);
        return told.Length <= Longest ? told : told[..Longest] + "…";
    }

    /// <summary>An error as it may be said: Mixpeek may find wrong in one resource what another has, a source's schema for example.</summary>
    public string Blamed(string message) => Told(Secrets.Scrub(Head(message), [.. session.Secrets.In(Head(message))]));

    static string Head(string message) => message.Length <= Scanned ? message : message[..Scanned];

    static IEnumerable<MapValue> BagsOf(object request) => (request switch
    {
        CheckRequest check => [check.Olds, check.News],
        DiffRequest diff => [diff.Olds, diff.OldInputs, diff.News],
        ConfigureRequest configure => [configure.Args],
        InvokeRequest invoke => [invoke.Args],
        CreateRequest create => [create.Properties],
        ReadRequest read => [read.Inputs, read.Properties],
        UpdateRequest update => [update.Olds, update.OldInputs, update.News],
        DeleteRequest delete => [delete.OldInputs, delete.Properties],
        ListRequest list => [list.Query],
        _ => Array.Empty<ByteString>(),
    }).Select(Decoded);

    /// <summary>A damaged bag was not read, so nothing of it is known to anybody.</summary>
    static MapValue Decoded(ByteString bytes)
    {
        try
        {
            return WireCodec.Decode(bytes);
        }
        catch (MalformedValueException)
        {
            return MapValue.Empty;
        }
    }
}
