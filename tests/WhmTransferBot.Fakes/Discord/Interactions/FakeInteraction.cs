using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord.World;

namespace WhmTransferBot.Fakes.Discord.Interactions;

/// <summary>Something that a person did, and everything that the bot answered.</summary>
public sealed class FakeInteraction
{
    private readonly TimeProvider _time;

    internal FakeInteraction(TimeProvider time) => _time = time;

    public required ulong Id { get; init; }

    public required string Token { get; init; }

    /// <summary>2 a command, 3 a click, 4 completion, 5 a form.</summary>
    public required int Type { get; init; }

    public required FakeMember By { get; init; }

    public required FakeChannel In { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The message that was clicked on.</summary>
    public FakeMessage? On { get; init; }

    /// <summary>The first response; nothing while there is none.</summary>
    public int? FirstType { get; internal set; }

    /// <summary>What the first response said.</summary>
    public JsonObject FirstData { get; internal set; } = [];

    /// <summary>When it came.</summary>
    public DateTimeOffset? FirstAt { get; internal set; }

    /// <summary>The status of the bot's answer when the interaction went to it as a request.</summary>
    public int? HttpStatus { get; internal set; }

    /// <summary>Whether the announced message has not come yet.</summary>
    public bool IsAwaited { get; internal set; }

    /// <summary>The first response as a message, or the message that was clicked on.</summary>
    public FakeMessage? Original { get; internal set; }

    /// <summary>Whether the announced or first message was taken away.</summary>
    public bool IsRemoved { get; internal set; }

    public List<FakeMessage> FollowUps { get; } = [];

    /// <summary>Whether its token is too old.</summary>
    public bool IsOver => _time.GetUtcNow() - At > TimeSpan.FromMinutes(15);

    /// <summary>Whether it was not answered in time.</summary>
    public bool IsLate => _time.GetUtcNow() - At > TimeSpan.FromSeconds(3);

    /// <summary>Waits for the first response.</summary>
    public async Task<FakeInteraction> AnsweredAsync()
    {
        await Patience.UntilAsync(() => FirstType is not null, $"the interaction of type {Type} was answered");
        return this;
    }

    /// <summary>Waits for the message that the bot announced, or that it is taken away.</summary>
    public async Task<FakeInteraction> FinishedAsync()
    {
        await AnsweredAsync();
        await Patience.UntilAsync(() => !IsAwaited || IsRemoved, $"the announced answer to the interaction of type {Type} came");
        return this;
    }

    /// <summary>Waits for a message after the first response.</summary>
    public async Task<FakeMessage> FollowedAsync()
    {
        await Patience.UntilAsync(() => FollowUps.Count > 0, $"something followed the interaction of type {Type}");
        return FollowUps[^1];
    }
}
