using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Plan a new migration.</summary>
/// <param name="From">The source.</param>
/// <param name="To">The destination.</param>
/// <param name="Selection">What is meant to move.</param>
/// <param name="Options">How.</param>
/// <param name="AsUser">Whether the account's own password is used instead of the source's root login.</param>
public sealed record PlanCommand(ServerName From, ServerName To, AccountSelection Selection, TransferOptions Options, bool AsUser = false) : Command
{
    private const string Root = "root";
    private const string User = "user";

    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(Read)
    {
        Verb = "plan",
        Who = Roles.Operator,
        Summary = "Plans a new migration, with its card and its thread",
        Options =
        [
            new("from", OptionKind.SourceServer, "The server that accounts are pulled from") { Example = "old1", IsRequired = true },
            new("to", OptionKind.DestinationServer, "The server that receives") { Example = "new1", IsRequired = true },
            new("accounts", OptionKind.Accounts, "Names with commas, patterns such as shop*, or all") { Example = "alice,bob" },
            new("owner", OptionKind.Accounts, "Resellers whose accounts are meant, with commas") { Example = "reseller1" },
            new("packages", OptionKind.Names, "Packages, with commas") { Example = "gold,silver" },
            new("features", OptionKind.Names, "Feature lists, with commas") { Example = "standard" },
            new("as", OptionKind.Choice, "Whose login opens the source: root, or the one account's own password")
            {
                Example = "user",
                Choices = [Root, User],
            },
            .. TransferOptionWords.All.Select(CommandOption.Of),
        ],
        Examples =
        [
            "plan from:old1 to:new1 accounts:alice,bob",
            "plan from:old1 to:new1 accounts:shop* dns:all reason:\"ticket 4711\"",
            "plan from:old1 to:new1 accounts:all threads:2/2",
        ],
        Remarks = "Nothing moves until it is created, checked, queued, approved and started. Without options it opens a form.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Words =>
    [
        CommandWords.Option("from", From.ToString()),
        CommandWords.Option("to", To.ToString()),
        .. CommandWords.List("accounts", Selection.All ? ["all", .. Selection.Accounts] : Selection.Accounts),
        .. CommandWords.List("owner", Selection.Owners),
        .. CommandWords.List("packages", Selection.Packages),
        .. CommandWords.List("features", Selection.FeatureLists),
        .. AsUser ? [CommandWords.Option("as", User)] : (string[])[],
        .. TransferOptionWords.Settings(Options).Select(setting => CommandWords.Option(setting.Name, setting.Value)),
    ];

    private static PlanCommand Read(CommandArguments arguments)
    {
        var (from, to) = (arguments.Server("from"), arguments.Server("to"));
        var selection = ReadSelection(arguments);
        if (from == to) arguments.Fail<string>("to", arguments.Given("to"), "Source and destination are the same server.");
        if (selection.IsEmpty)
            arguments.Fail<string>("accounts", null, "Nothing is chosen to move: give accounts, owner, packages or features.");
        var login = arguments.Value("as", ReadLogin, $"{Root} or {User}");
        return new PlanCommand(from, to, selection, PlannedOptions.Of(arguments), login == User);
    }

    private static AccountSelection ReadSelection(CommandArguments arguments)
    {
        var accounts = arguments.Names("accounts");
        return new AccountSelection
        {
            All = accounts.Any(IsAll),
            Accounts = [.. accounts.Where(account => !IsAll(account))],
            Owners = arguments.Names("owner"),
            Packages = arguments.Names("packages"),
            FeatureLists = arguments.Names("features"),
        };
    }

    private static bool IsAll(string account) => account.Equals("all", StringComparison.OrdinalIgnoreCase);

    private static string? ReadLogin(string text) =>
        Array.Find([Root, User], login => login.Equals(text, StringComparison.OrdinalIgnoreCase));
}
