using Orleans.Concurrency;

namespace WhmTransferBot.Engine.Grains;

/// <summary>The one who delivers to a room, in order; its key is the room.</summary>
[Alias("room")]
internal interface IRoomGrain : IGrainWithStringKey
{
    /// <summary>Delivers what is pending, until nothing is or the platform takes no more for now.</summary>
    [Alias("deliver")]
    [AlwaysInterleave]
    [ResponseTimeout("01:00:00")]
    Task DeliverAsync();
}
