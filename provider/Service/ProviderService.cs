using Google.Protobuf;
using Pulumi.Mixpeek.Protocol;
using Pulumi.Mixpeek.Values;

namespace Pulumi.Mixpeek.Service;

/// <summary>The provider's side of the protocol: messages in, values to the life cycle, messages out. One file for each group of calls.</summary>
sealed partial class ProviderService(Session session) : ResourceProvider.ResourceProviderBase
{
    static MapValue Bag(bool isThere, ByteString bytes) => isThere ? WireCodec.Decode(bytes) : MapValue.Empty;
}
