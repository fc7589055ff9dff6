namespace WhmTransferBot.Fakes.Slack;

/// <summary>How the fake Slack behaves from the beginning.</summary>
public sealed record FakeSlackOptions
{
    /// <summary>The clock of triggers, response addresses and rates.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the rates of the methods and channels are kept.</summary>
    public bool KeepsRates { get; init; } = true;

    /// <summary>The bot token that is accepted.</summary>
    public string BotToken { get; init; } = "xoxb-fake-bot-token";

    /// <summary>The app-level token that is accepted.</summary>
    public string AppToken { get; init; } = "xapp-fake-app-token";

    /// <summary>What requests to the bot are signed with.</summary>
    public string SigningSecret { get; init; } = "8f742231b10e8888abcd99yyyzzz85a5";

    /// <summary>The scopes that the bot token has.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
        ["commands", "chat:write", "files:write", "im:write", "usergroups:read", "channels:history", "groups:history"];

    /// <summary>Which port to listen on; 0 for any.</summary>
    public int Port { get; init; }
}
