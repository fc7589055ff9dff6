namespace WhmTransferBot.Slack.Inbound;

/// <summary>Somebody as a payload names her.</summary>
/// <param name="User">Her user id, <c>U...</c>, or <c>W...</c> on Enterprise Grid.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Team">The workspace in which it happened; the enterprise where an organisation installed the bot.</param>
internal sealed record SlackPerson(string User, string Name, string Team)
{
    /// <summary>Her own workspace, where the payload says it.</summary>
    public string? HomeTeam { get; init; }

    /// <summary>Whether it happened in an Enterprise Grid organisation, whose workspaces share their people.</summary>
    public bool IsOnGrid { get; init; }
}
