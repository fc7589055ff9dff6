using System.Text.Json.Nodes;
using WhmTransferBot.Fakes.Discord;

namespace WhmTransferBot.Crashes.Rooms;

/// <summary>A Discord that calls the bot over HTTP.</summary>
public sealed class StoryDiscord : IStoryPlatform
{
    private readonly FakeDiscord _discord;

    private StoryDiscord(FakeDiscord discord) => (_discord, Room) = (discord, new DiscordRoom(discord, discord.World.Channel));

    /// <inheritdoc />
    public IStoryRoom Room { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["DISCORD_BOT_TOKEN"] = _discord.Options.Token,
        ["DISCORD_PUBLIC_KEY"] = _discord.Interactions.PublicKey,
        ["DISCORD_GUILD_ID"] = $"{_discord.World.Guild}",
        ["DISCORD_API_URL"] = _discord.Api.ToString(),
    };

    /// <inheritdoc />
    public KeyValuePair<string, JsonNode?> Settings => new("Discord", new JsonObject { ["Mode"] = "http" });

    /// <inheritdoc />
    public bool IsHeard => _discord.Commands.Visible.Count > 0;

    /// <summary>Starts it.</summary>
    public static async Task<IStoryPlatform> StartAsync() => new StoryDiscord(await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = TimeProvider.System }));

    /// <inheritdoc />
    public void Meet(Uri bot) => _discord.Interactions.Endpoint = new Uri(bot, "/discord/interactions");

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _discord.DisposeAsync();
}
