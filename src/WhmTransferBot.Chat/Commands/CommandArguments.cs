using System.Globalization;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>
/// The values of a command's options as what they mean. What cannot be read is remembered as a mistake, the first one
/// counts, and a placeholder is returned, so that a command can be read in one expression and thrown away afterwards.
/// </summary>
internal sealed class CommandArguments(CommandDescription command, IReadOnlyDictionary<string, BoundValue> values)
{
    private const int MostNames = 1_000;

    /// <summary>The first thing that could not be read.</summary>
    public Mistake? Mistake { get; private set; }

    public bool Has(string option) => values.ContainsKey(option);

    public MigrationId? Migration() =>
        values.TryGetValue(CommandOption.Migration.Name, out var value)
            ? Read<MigrationId>(value, CommandOption.Migration, "is not a migration. Migrations are written M-1")
            : null;

    public ServerName Server(string option) =>
        values.TryGetValue(option, out var value)
            ? Read<ServerName>(value, Option(option), "is not the name of a server. Names have letters, digits, dots and dashes")
            : Missing<ServerName>(option);

    public AccountName Account(string option) => OptionalAccount(option) ?? Missing<AccountName>(option);

    public AccountName? OptionalAccount(string option) =>
        values.TryGetValue(option, out var value) ? Read<AccountName>(value, Option(option), "is not the name of an account") : null;

    /// <summary>Free text; blank counts as left out.</summary>
    public string? Sentence(string option)
    {
        if (!values.TryGetValue(option, out var value) || string.IsNullOrWhiteSpace(value.Value)) return null;
        if (value.Value.Length <= TransferOptionWords.LongestReason) return value.Value.Trim();
        return Fail<string?>(option, value, string.Create(
            CultureInfo.InvariantCulture, $"“{option}” is longer than {TransferOptionWords.LongestReason} characters."));
    }

    /// <summary>A short value that its own function reads; nothing when it was left out.</summary>
    public T? Value<T>(string option, Func<string, T?> read, string allowed)
        where T : class
    {
        if (!values.TryGetValue(option, out var value)) return null;
        return read(value.Value.Trim()) ?? Fail<T?>(option, value, $"“{option}” takes {allowed}, not “{value.Value}”.");
    }

    /// <summary>Names with commas; none when the option was left out.</summary>
    public IReadOnlyList<string> Names(string option)
    {
        if (!values.TryGetValue(option, out var value)) return [];
        var names = value.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MostNames)
            return Fail<string[]>(option, value, $"“{option}” takes at most {MostNames} names. Use a pattern such as shop*.") ?? [];
        return names.FirstOrDefault(name => !AccountName.TryParse(name, out _)) is { } wrong
            ? Fail<string[]>(option, value, $"“{wrong}” is not a name.") ?? []
            : [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Names with commas, at least one.</summary>
    public IReadOnlyList<string> SomeNames(string option)
    {
        var names = Names(option);
        if (names.Count == 0) Missing<AccountName>(option);
        return names;
    }

    /// <summary>The settings of the options of <c>plan</c> and <c>set</c>, each of them readable.</summary>
    public IReadOnlyList<OptionSetting> Settings()
    {
        List<OptionSetting> settings = [];
        foreach (var word in TransferOptionWords.All)
        {
            if (!values.TryGetValue(word.Name, out var value)) continue;
            var setting = new OptionSetting(word.Name, value.Value.Trim());
            if (TransferOptionWords.Read(TransferOptions.Default, setting) is TransferOptionReading.UnknownValue unknown)
                FailAt(word, value, unknown.Value);
            else
                settings.Add(setting);
        }

        return settings;
    }

    private void FailAt(TransferOptionWord word, BoundValue value, string typed) => Fail<string>(
        word.Name, value, $"“{word.Name}” takes {word.Allowed}, not “{typed}”.", NearestWord.To(typed, word.Choices));

    /// <summary>Remembers a mistake about the command as a whole.</summary>
    public T? Fail<T>(string? option, BoundValue? value, string what, string? nearest = null)
    {
        Mistake ??= new Mistake(what, command.ExampleOf(option)) { Option = option, Nearest = nearest }.At(value?.Token);
        return default;
    }

    /// <summary>What was given to an option, for mistakes of more than one option.</summary>
    public BoundValue? Given(string option) => values.GetValueOrDefault(option);

    private T Read<T>(BoundValue value, CommandOption option, string otherwise)
        where T : struct, IIdentifier<T> =>
        T.TryParse(value.Value, out var identifier) ? identifier : Fail<T>(option.Name, value, $"“{value.Value}” {otherwise}.");

    private T Missing<T>(string option)
        where T : struct =>
        Fail<T>(option, null, $"“{option}” is missing: {Option(option).Meaning.ToLowerInvariant()}.");

    private CommandOption Option(string name) =>
        command.Find(name) ?? throw new InvalidOperationException($"The command {command.Verb} has no option {name}.");
}
