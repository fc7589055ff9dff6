namespace WhmTransferBot.Fakes.Slack.People;

/// <summary>Somebody in the workspace.</summary>
/// <param name="Id">Her user id.</param>
/// <param name="Name">Her name.</param>
public sealed record FakePerson(string Id, string Name)
{
    /// <summary>Her own workspace, where it is not the bot's.</summary>
    public string? HomeTeam { get; init; }

    /// <summary>The Enterprise Grid organisation in which she acts.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The workspace of the organisation in which she acts at the moment.</summary>
    public string? ActsIn { get; init; }
}
