using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Pulumi.Mixpeek.Protocol;

namespace Pulumi.Mixpeek.Service;

/// <summary>The protocol's calls, one by one.</summary>
/// <remarks>
/// gRPC's own way finds them by reflection, and the native binary then has to build each call's generic types as it starts: that was a
/// quarter of the start, which one <c>pulumi up</c> pays two to four times.
/// </remarks>
sealed class ProviderCalls : IServiceMethodProvider<ProviderService>
{
    const string Name = "pulumirpc.ResourceProvider";

    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<ProviderService> calls)
    {
        Add(calls, "Handshake", ProviderHandshakeRequest.Parser, ProviderHandshakeResponse.Parser, (to, request, call) => to.Handshake(request, call));
        Add(calls, "Attach", PluginAttach.Parser, Empty, (to, request, call) => to.Attach(request, call));
        Add(calls, "Cancel", Empty, Empty, (to, request, call) => to.Cancel(request, call));
        Add(calls, "GetPluginInfo", Empty, PluginInfo.Parser, (to, request, call) => to.GetPluginInfo(request, call));
        Add(calls, "GetSchema", GetSchemaRequest.Parser, GetSchemaResponse.Parser, (to, request, call) => to.GetSchema(request, call));
        Add(calls, "Parameterize", ParameterizeRequest.Parser, ParameterizeResponse.Parser, (to, request, call) => to.Parameterize(request, call));
        Add(calls, "GetMapping", GetMappingRequest.Parser, GetMappingResponse.Parser, (to, request, call) => to.GetMapping(request, call));
        Add(calls, "GetMappings", GetMappingsRequest.Parser, GetMappingsResponse.Parser, (to, request, call) => to.GetMappings(request, call));
        Add(calls, "CheckConfig", CheckRequest.Parser, CheckResponse.Parser, (to, request, call) => to.CheckConfig(request, call));
        Add(calls, "DiffConfig", DiffRequest.Parser, DiffResponse.Parser, (to, request, call) => to.DiffConfig(request, call));
        Add(calls, "Configure", ConfigureRequest.Parser, ConfigureResponse.Parser, (to, request, call) => to.Configure(request, call));
        Add(calls, "Check", CheckRequest.Parser, CheckResponse.Parser, (to, request, call) => to.Check(request, call));
        Add(calls, "Diff", DiffRequest.Parser, DiffResponse.Parser, (to, request, call) => to.Diff(request, call));
        Add(calls, "Create", CreateRequest.Parser, CreateResponse.Parser, (to, request, call) => to.Create(request, call));
        Add(calls, "Read", ReadRequest.Parser, ReadResponse.Parser, (to, request, call) => to.Read(request, call));
        Add(calls, "Update", UpdateRequest.Parser, UpdateResponse.Parser, (to, request, call) => to.Update(request, call));
        Add(calls, "Delete", DeleteRequest.Parser, Empty, (to, request, call) => to.Delete(request, call));
        Add(calls, "Invoke", InvokeRequest.Parser, InvokeResponse.Parser, (to, request, call) => to.Invoke(request, call));
        Add(calls, "Call", CallRequest.Parser, CallResponse.Parser, (to, request, call) => to.Call(request, call));
        Add(calls, "Construct", ConstructRequest.Parser, ConstructResponse.Parser, (to, request, call) => to.Construct(request, call));
        calls.AddServerStreamingMethod(
            Method(MethodType.ServerStreaming, "List", ListRequest.Parser, ListResponse.Parser), [],
            (to, request, stream, call) => to.List(request, stream, call));
    }

    static MessageParser<Google.Protobuf.WellKnownTypes.Empty> Empty => Google.Protobuf.WellKnownTypes.Empty.Parser;

    static void Add<TRequest, TResponse>(
        ServiceMethodProviderContext<ProviderService> calls, string name, MessageParser<TRequest> request, MessageParser<TResponse> response,
        UnaryServerMethod<ProviderService, TRequest, TResponse> answer)
        where TRequest : class, IMessage<TRequest>, IBufferMessage where TResponse : class, IMessage<TResponse>, IBufferMessage =>
        calls.AddUnaryMethod(Method(MethodType.Unary, name, request, response), [], answer);

    static Method<TRequest, TResponse> Method<TRequest, TResponse>(
        MethodType type, string name, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : class, IMessage<TRequest>, IBufferMessage where TResponse : class, IMessage<TResponse>, IBufferMessage =>
        new(type, Name, name, Marshaller(request), Marshaller(response));

    static Marshaller<T> Marshaller<T>(MessageParser<T> parser) where T : class, IMessage<T>, IBufferMessage => new(
        (message, context) =>
        {
            context.SetPayloadLength(message.CalculateSize());
            message.WriteTo(context.GetBufferWriter());
            context.Complete();
        },
        context => parser.ParseFrom(context.PayloadAsReadOnlySequence()));
}
