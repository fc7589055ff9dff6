using System.Globalization;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>The options of <c>plan</c> and <c>set</c>: the one table that parser, help, completion and cards are made from.</summary>
public static class TransferOptionWords
{
    /// <summary>The longest reason that is kept, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Every option, in the order in which they are shown.</summary>
    public static IReadOnlyList<TransferOptionWord> All { get; } =
    [
        Choice("overwrite", "What happens to accounts of the same name on the destination", options => options.Overwrite,
            (options, value) => options with { Overwrite = value }),
        Flag("live", "Live Transfer; changes the source", options => options.Live, (options, value) => options with { Live = value }),
        Flag("express", "Express Transfer; changes the source", options => options.Express,
            (options, value) => options with { Express = value }),
        Choice("dns", "Which A records get the new address: those that cPanel manages, or all that match", options => options.Dns,
            (options, value) => options with { Dns = value }),
        Address(),
        Skip(),
        Flag("reseller", "Copy reseller privileges", options => options.ResellerPrivileges,
            (options, value) => options with { ResellerPrivileges = value }),
        Flag("restricted", "Restricted Restore, for sources that are not trusted", options => options.Restricted,
            (options, value) => options with { Restricted = value }),
        Flag("backups", "Use a backup younger than 24 hours instead of packaging anew", options => options.ReuseBackups,
            (options, value) => options with { ReuseBackups = value }),
        Transport(),
        Threads(),
        Flag("compress", "Compress data in transit", options => options.Compress, (options, value) => options with { Compress = value }),
        Flag("lowpriority", "Work with low priority on the source", options => options.LowPriority,
            (options, value) => options with { LowPriority = value }),
        Reason(),
    ];

    /// <summary>The option of that name, in any case; nothing when there is none.</summary>
    public static TransferOptionWord? Find(string name) =>
        All.FirstOrDefault(word => word.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Changes one option.</summary>
    /// <param name="options">The options before.</param>
    /// <param name="setting">What a person wrote.</param>
    public static TransferOptionReading Read(TransferOptions options, OptionSetting setting)
    {
        if (Find(setting.Name) is not { } word) return new TransferOptionReading.UnknownName(setting.Name);
        return word.Apply(options, setting.Value.Trim()) is { } changed
            ? new TransferOptionReading.Understood(changed)
            : new TransferOptionReading.UnknownValue(word, setting.Value);
    }

    /// <summary>The settings that lead from the defaults to these options, in the order of the table.</summary>
    public static IReadOnlyList<OptionSetting> Settings(TransferOptions options) =>
    [
        .. All.Select(word => new OptionSetting(word.Name, word.Write(options)))
            .Where((setting, index) => setting.Value != All[index].Write(TransferOptions.Default)),
    ];

    private static TransferOptionWord Flag(
        string name, string meaning, Func<TransferOptions, bool> get, Func<TransferOptions, bool, TransferOptions> set) => new()
        {
            Name = name,
            Meaning = meaning,
            Allowed = "yes or no",
            Example = "yes",
            Choices = ["no", "yes"],
            IsFlag = true,
            Apply = (options, value) => TransferOptionValues.YesOrNo(value) is { } yes ? set(options, yes) : null,
            Write = options => get(options) ? "yes" : "no",
        };

    private static TransferOptionWord Choice<T>(
        string name, string meaning, Func<TransferOptions, T> get, Func<TransferOptions, T, TransferOptions> set)
        where T : struct, Enum
    {
        var choices = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToList();
        return new TransferOptionWord
        {
            Name = name,
            Meaning = meaning,
            Allowed = Either(choices),
            Example = choices[1],
            Choices = choices,
            Apply = (options, value) => TransferOptionValues.Named<T>(value) is { } known ? set(options, known) : null,
            Write = options => Lower(get(options)),
        };
    }

    private static TransferOptionWord Transport() => new()
    {
        Name = "transport",
        Meaning = "How commands run on the source; without it, as the source's login says",
        Allowed = "whm or ssh",
        Example = "ssh",
        Choices = ["whm", "ssh"],
        Apply = (options, value) => TransferOptionValues.Named<CommandTransport>(value) is { } transport
            ? options with { Transport = transport }
            : null,
        Write = options => options.Transport is { } transport ? Lower(transport) : string.Empty,
    };

    private static TransferOptionWord Threads() => new()
    {
        Name = "threads",
        Meaning = "How many accounts are transferred and restored at the same time, 1 to 9 each",
        Allowed = "two numbers from 1 to 9, transfer/restore, such as 2/2",
        Example = "2/2",
        Apply = (options, value) => TransferOptionValues.Threads(value) is { } threads
            ? options with { TransferThreads = threads.Transfer, RestoreThreads = threads.Restore }
            : null,
        Write = options => string.Create(CultureInfo.InvariantCulture, $"{options.TransferThreads}/{options.RestoreThreads}"),
    };

    private static TransferOptionWord Address() => new()
    {
        Name = "ip",
        Meaning = "The address of the moved accounts: shared, dedicated, or a free IPv4 address",
        Allowed = "shared, dedicated or an IPv4 address such as 192.0.2.10",
        Example = "dedicated",
        Apply = (options, value) => TransferOptionValues.Address(value) is { } address ? options with { Address = address } : null,
        Write = options => options.Address.ToString(),
    };

    private static TransferOptionWord Skip()
    {
        var parts = Enum.GetNames<SkippedPart>().Select(part => part.ToLowerInvariant()).ToList();
        return new TransferOptionWord
        {
            Name = "skip",
            Meaning = "Parts that stay behind, with commas",
            Allowed = $"none, or a list of {string.Join(", ", parts)}",
            Example = "mail,bandwidth",
            IsList = true,
            Choices = ["none", .. parts],
            Apply = (options, value) => TransferOptionValues.Parts(value) is { } skipped ? options with { Skip = skipped } : null,
            Write = options => options.Skip.IsEmpty ? "none" : string.Join(',', options.Skip.Select(Lower)),
        };
    }

    private static TransferOptionWord Reason() => new()
    {
        Name = "reason",
        Meaning = "Why the migration is made, for example a ticket number",
        Allowed = "a text of at most 500 characters",
        Example = "\"ticket 4711\"",
        Apply = (options, value) => value.Length <= LongestReason ? options with { Reason = value.Length == 0 ? null : value } : null,
        Write = options => options.Reason ?? string.Empty,
    };

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Either(List<string> choices) =>
        $"{string.Join(", ", choices.SkipLast(1))} or {choices[^1]}";
}
