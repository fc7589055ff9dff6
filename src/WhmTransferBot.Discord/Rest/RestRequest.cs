using WhmTransferBot.Discord.Messages;

namespace WhmTransferBot.Discord.Rest;

/// <summary>A request to Discord, complete, so that it can be sent more than once.</summary>
/// <param name="Route">Where to.</param>
internal sealed record RestRequest(Route Route)
{
    /// <summary>The JSON body; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The files that go with the body, in the order of its attachments.</summary>
    public IReadOnlyList<UploadFile> Files { get; init; } = [];

    /// <summary>How long the request may wait its turn; by default not at all. A longer wait is answered with <see cref="RestAnswer.Limited"/>.</summary>
    public TimeSpan Patience { get; init; }
}
