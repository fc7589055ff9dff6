using WhmTransferBot.Chat.Rooms;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine.Inventory;

namespace WhmTransferBot.Hosting;

/// <summary>What a bot is built from; verbs and tests differ only in this.</summary>
/// <param name="Configuration">The configuration.</param>
public sealed record BotBlueprint(BotConfiguration Configuration)
{
    /// <summary>The servers.</summary>
    public IReadOnlyList<ServerEntry> Servers { get; init; } = Configuration.Servers;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the bot wakes up by itself; off where somebody else moves the clock.</summary>
    public bool Sweeps { get; init; } = true;

    /// <summary>Platforms besides those of the configuration.</summary>
    public IReadOnlyList<IChatPlatform> ExtraPlatforms { get; init; } = [];

    /// <summary>Whether the bot opens HTTP ports at all.</summary>
    public bool Listens { get; init; } = true;

    /// <summary>The last word on the services, for tests.</summary>
    public Action<WebApplicationBuilder>? Adjust { get; init; }
}
