using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Plan the restore of an archive that lies on a server.</summary>
/// <param name="On">The server.</param>
/// <param name="Archive">The archive.</param>
/// <param name="Account">The account in it.</param>
/// <param name="Options">How.</param>
public sealed record RestoreCommand(ServerName On, ArchivePath Archive, AccountName Account, TransferOptions Options) : Command
{
    /// <summary>The options that WHM has for restores.</summary>
    private static readonly string[] Carried = ["overwrite", "dns", "ip", "restricted", "reason"];

    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(Read)
    {
        Verb = "restore",
        Who = Roles.Operator,
        Summary = "Plans the restore of an account from an archive on the server",
        Options =
        [
            new("on", OptionKind.DestinationServer, "The server on which the archive lies and the account is restored") { Example = "new1", IsRequired = true },
            new("archive", OptionKind.Value, "The archive's path on that server") { Example = "/home/cpmove-alice.tar.gz", IsRequired = true },
            new("account", OptionKind.Value, "The account in it, where the archive's name does not say") { Example = "alice" },
            .. TransferOptionWords.All.Where(word => Carried.Contains(word.Name)).Select(CommandOption.Of),
        ],
        Examples =
        [
            "restore on:new1 archive:/home/cpmove-alice.tar.gz",
            "restore on:new1 archive:/backup/old.tar.gz account:alice overwrite:force reason:\"ticket 4711\"",
        ],
        Remarks = "It is checked, approved and watched like a migration. The archive is only read.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Words =>
    [
        CommandWords.Option("on", On.ToString()),
        CommandWords.Option("archive", Archive.ToString()),
        .. Account == Archive.Account ? (string[])[] : [CommandWords.Option("account", Account.ToString())],
        .. TransferOptionWords.Settings(Options).Select(setting => CommandWords.Option(setting.Name, setting.Value)),
    ];

    private static RestoreCommand Read(CommandArguments arguments)
    {
        var on = arguments.Server("on");
        var path = arguments.Value("archive", text => ArchivePath.TryParse(text, out _) ? text : null, "an absolute path such as /home/cpmove-alice.tar.gz");
        if (path is null && !arguments.Has("archive")) arguments.Fail<string>("archive", null, "“archive” is missing: the path of the archive on that server.");
        var archive = ArchivePath.TryParse(path, out var known) ? known : default;
        var account = arguments.OptionalAccount("account") ?? (path is null ? null : archive.Account);
        if (path is not null && account is null)
            arguments.Fail<string>("account", null, "The archive's name does not say which account is in it: give account.");
        return new RestoreCommand(on, archive, account ?? default, PlannedOptions.Of(arguments));
    }
}
