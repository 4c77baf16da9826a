using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Mixpeek.Lifecycle;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Resources;
using Pulumi.Mixpeek.Shapes;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>The calls about resources.</summary>
sealed partial class ProviderService
{
    public override async Task<CheckResponse> Check(CheckRequest request, ServerCallContext context)
    {
        var failures = new Failures();
        var inputs = session.Checking.Check(
            SubjectOf(request.Urn), Bag(request.HasOlds, request.Olds), Bag(request.HasNews, request.News),
            request.RandomSeed.Span, Naming(request.Autonaming), failures);
        await session.Warnings.SendAsync(request.Urn, failures.Warnings, Discretion.Of(context));
        return Answers.Check(inputs, failures);
    }

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var subject = SubjectOf(request.Urn);
        var olds = Bag(request.HasOlds, request.Olds);
        var oldInputs = OldInputs(subject, request.HasOldInputs, request.OldInputs, olds);
        return Task.FromResult(Answers.Diff(session.Diffing.Diff(subject, request.Id, olds, oldInputs, Bag(request.HasNews, request.News))));
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var (subject, inputs) = (SubjectOf(request.Urn), Bag(request.HasProperties, request.Properties));
        if (request.Preview)
        {
            if (session.Replacing.Warning(subject, inputs) is { } warning)
                await session.Warnings.SendAsync(request.Urn, [warning], Discretion.Of(context));
            await session.LiveCatalogue.MeetAsync(inputs, new EngineLog(session.Engine, request.Urn, Discretion.Of(context)));
            return new CreateResponse { Properties = WireCodec.Encode(session.Creating.Preview(subject, inputs)) };
        }
        var (id, outputs) = await RunAsync("creating", subject, request.Timeout, DefaultTimeout, context, operation => session.Creating.CreateAsync(operation, inputs));
        return new CreateResponse { Id = id, Properties = WireCodec.Encode(outputs) };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        var (inputs, properties) = (Bag(request.HasInputs, request.Inputs), Bag(request.HasProperties, request.Properties));
        var found = await RunAsync("reading", SubjectOf(request.Urn), request.Timeout, DefaultTimeout, context,
            operation => session.Reading.ReadAsync(operation, request.Id, inputs, properties));
        return found is null
            ? new ReadResponse() // Gone: no ID, no properties (provider-rules 19).
            : new ReadResponse { Id = found.Id, Inputs = WireCodec.Encode(found.Inputs), Properties = WireCodec.Encode(found.Outputs) };
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        var (subject, olds, news) = (SubjectOf(request.Urn), Bag(request.HasOlds, request.Olds), Bag(request.HasNews, request.News));
        var oldInputs = OldInputs(subject, request.HasOldInputs, request.OldInputs, olds);
        if (request.Preview)
            return new UpdateResponse { Properties = WireCodec.Encode(Updating.Preview(subject, olds, oldInputs, news)) };
        var outputs = await RunAsync("updating", subject, request.Timeout, DefaultTimeout, context,
            operation => session.Updating.UpdateAsync(operation, request.Id, olds, oldInputs, news));
        return new UpdateResponse { Properties = WireCodec.Encode(outputs) };
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        var (oldInputs, properties) = (Bag(request.HasOldInputs, request.OldInputs), Bag(request.HasProperties, request.Properties));
        await RunAsync("deleting", SubjectOf(request.Urn), request.Timeout, DefaultDeleteTimeout, context, async operation =>
        {
            await session.Deleting.DeleteAsync(operation, request.Id, oldInputs, properties);
            return true;
        });
        return new Empty();
    }

    /// <summary>An engine that does not send the old inputs sends the old outputs; the inputs are among them.</summary>
    static MapValue OldInputs(Subject subject, bool isThere, ByteString bytes, MapValue olds) => isThere
        ? WireCodec.Decode(bytes)
        : olds.Select((name, value) => subject.Kind.Properties.Any(property => property.Name == name && property.IsInput) ? value : null);

    static Subject SubjectOf(string urn) => ResourceKinds.OfUrn(urn) is { } kind
        ? new(urn, kind)
        : throw Refusals.InvalidArgument(
            $"\"{urn}\" is not a resource of this provider, which has {string.Join(", ", ResourceKinds.All.Select(known => known.Token))}");

    static Autonaming? Naming(CheckRequest.Types.AutonamingOptions? options) => options is null ? null : new(
        options.ProposedName,
        options.Mode == CheckRequest.Types.AutonamingOptions.Types.Mode.Enforce,
        options.Mode == CheckRequest.Types.AutonamingOptions.Types.Mode.Disable);
}
