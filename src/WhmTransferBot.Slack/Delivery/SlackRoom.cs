using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>Names of rooms in Slack.</summary>
internal static class SlackRoom
{
    /// <summary>The platform's name.</summary>
    public const string Platform = "slack";

    /// <summary>The room of a channel, for example <c>slack:C0123</c>.</summary>
    public static RoomId Of(string channel) => new($"{Platform}:{channel}");
}
