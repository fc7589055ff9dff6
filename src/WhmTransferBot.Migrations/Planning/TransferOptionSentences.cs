namespace WhmTransferBot.Migrations.Planning;

/// <summary>What options mean, in sentences for the people who decide.</summary>
public static class TransferOptionSentences
{
    private const string Force = "overwrite:force – an account of the same name on the destination is overwritten. "
        + "What it holds there now is lost and cannot be brought back from here.";

    private const string Delete = "overwrite:delete – an account of the same name on the destination is deleted first, "
        + "with its files, databases and mail. That cannot be undone.";

    private const string Live = "live – Live Transfer changes the source: each moved account is suspended there, "
        + "its services are passed on to the destination, and its zones and mail routing point there.";

    private const string Express = "express – Express Transfer changes the source: zones and mail routing of each moved account "
        + "point to the destination and its logins are blocked. Undoing that is manual work.";

    /// <summary>What each destructive option does and what cannot be undone; none when nothing is destructive.</summary>
    public static IReadOnlyList<string> Consequences(TransferOptions options)
    {
        string?[] sentences =
        [
            options.Overwrite == Overwrite.Force ? Force : null,
            options.Overwrite == Overwrite.Delete ? Delete : null,
            options.Live ? Live : null,
            options.Express ? Express : null,
        ];
        return [.. sentences.OfType<string>()];
    }

    /// <summary>Every option that is not at its default, as a short sentence; destructive ones are left to
    /// <see cref="Consequences"/>.</summary>
    public static IReadOnlyList<string> Describe(TransferOptions options) =>
        [.. Candidates(options).OfType<string>()];

    /// <summary>What differs between two sets of options, each as a short sentence such as <c>dns is all, was basic</c>.</summary>
    public static IReadOnlyList<string> Differences(TransferOptions before, TransferOptions after) =>
    [
        .. TransferOptionWords.All
            .Select(word => (word.Name, Before: word.Write(before), After: word.Write(after)))
            .Where(option => option.Before != option.After)
            .Select(option => $"{option.Name} is {OrUnset(option.After)}, was {OrUnset(option.Before)}"),
    ];

    private static IEnumerable<string?> Candidates(TransferOptions options)
    {
        yield return options.Dns == ZoneRewrite.All ? "All A records that point to the old address are rewritten." : null;
        yield return options.Address switch
        {
            { Custom: { } address } => $"Moved accounts get the address {address}.",
            { Dedicated: true } => "Each moved account gets an address of its own.",
            _ => null,
        };
        yield return options.Skip.IsEmpty ? null : $"Stays behind: {string.Join(", ", options.Skip.Select(Name))}.";
        yield return options.ResellerPrivileges ? "Reseller privileges are copied." : null;
        yield return options.Restricted ? "Restricted Restore is on." : null;
        yield return options.ReuseBackups ? "Backups younger than 24 hours are used instead of packaging anew." : null;
        yield return options.Transport switch
        {
            CommandTransport.Whm => "Commands on the source run over WHM.",
            CommandTransport.Ssh => "Commands on the source run over SSH.",
            _ => null,
        };
        yield return (options.TransferThreads, options.RestoreThreads) is (1, 1)
            ? null
            : $"{Workers(options.TransferThreads, "transferred")} and {options.RestoreThreads} restored at the same time.";
        yield return options.Compress ? "Data is compressed in transit." : null;
        yield return options.LowPriority ? "The source works with low priority." : null;
    }

    private static string Workers(int count, string done) => $"{count} {(count == 1 ? "item is" : "items are")} {done}";

    private static string OrUnset(string value) => value.Length == 0 ? "unset" : value;

    private static string Name(SkippedPart part) => part switch
    {
        SkippedPart.Home => "home directories",
        SkippedPart.Databases => "databases",
        SkippedPart.Bandwidth => "bandwidth history",
        SkippedPart.Mail => "mail",
        SkippedPart.Reseller => "reseller permissions",
        _ => "subdomains",
    };
}
