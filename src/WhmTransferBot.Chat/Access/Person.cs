namespace WhmTransferBot.Chat.Access;

/// <summary>One person of the configuration, whose accounts on the platforms count as one.</summary>
public sealed record Person
{
    /// <summary>The name to show; unique.</summary>
    public required string Name { get; init; }

    /// <summary>The Slack user, <c>U012AB3CD</c> or <c>T1:U012AB3CD</c>.</summary>
    public string? Slack { get; init; }

    /// <summary>The Discord user's id.</summary>
    public string? Discord { get; init; }

    /// <summary>The console's person, for example <c>operator</c>.</summary>
    public string? Console { get; init; }

    /// <summary>The accounts as access rules write them.</summary>
    internal IEnumerable<string> Identities
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(Slack)) yield return $"slack:{Slack.Trim()}";
            if (!string.IsNullOrWhiteSpace(Discord)) yield return $"discord:{Discord.Trim()}";
            if (!string.IsNullOrWhiteSpace(Console)) yield return $"console:{Console.Trim()}";
        }
    }
}
