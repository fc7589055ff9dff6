using WhmTransferBot.Chat.Access;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Show the inventory.</summary>
public sealed record ServersCommand() : Command
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(_ => new ServersCommand())
    {
        Verb = "servers",
        Who = Roles.Reader,
        Summary = "Shows the servers: reachable or not, version, free disk, load",
        Examples = ["servers"],
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Words => [];
}
