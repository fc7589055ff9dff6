using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Completing;

/// <summary>Knows which values an option could take here and now.</summary>
internal sealed class ValueSuggestions(IMigrations migrations)
{
    private const int MostMigrations = 25;

    /// <summary>The values with their meaning, in a sensible order; not filtered by what was typed.</summary>
    public async Task<IReadOnlyList<(string Value, string Hint)>> OfAsync(
        CommandOption option, CompletionContext context, CancellationToken cancellationToken) => option.Kind switch
        {
            OptionKind.Migration => await MigrationsAsync(context, cancellationToken),
            OptionKind.SourceServer => Servers(server => server.CanBeSource),
            OptionKind.DestinationServer => Servers(server => server.CanBeDestination),
            OptionKind.Account or OptionKind.Accounts when option.Name is "account" or "accounts" =>
                await AccountsAsync(context, cancellationToken),
            _ when option.Choices.Count > 0 => [.. option.Choices.Select(choice => (choice, string.Empty))],
            OptionKind.Value when option.Name == "command" => Verbs(context),
            OptionKind.Value when option.Name != "fingerprint" => [(option.Example, option.Meaning)],
            _ => [],
        };

    private async Task<IReadOnlyList<(string, string)>> MigrationsAsync(CompletionContext context, CancellationToken cancellationToken)
    {
        var endedToo = context.Command.Verb is "retry" or "report" or "log" or "journal" or "status";
        var known = await migrations.ListAsync(!endedToo, context.IsReaderOnly ? context.Room : null, MostMigrations, cancellationToken);
        return [.. known.Select(migration =>
            (migration.Id.ToString(), $"{RouteWords.Of(migration.Source, migration.Destination)}, {StateWords.Of(migration.State)}"))];
    }

    private static List<(string, string)> Verbs(CompletionContext context) =>
    [
        .. CommandVocabulary.All.Where(command => command.IsOpenTo(context.Roles)).Select(command => (command.Verb, command.Summary)),
    ];

    private List<(string, string)> Servers(Func<ServerDescription, bool> fits) =>
        [.. migrations.Inventory.Where(fits).Select(server => (server.Name.ToString(), server.Host))];

    private Task<IReadOnlyList<(string, string)>> AccountsAsync(CompletionContext context, CancellationToken cancellationToken) =>
        context.Command.Verb == PlanCommand.Description.Verb
            ? AccountsOfSourceAsync(context, cancellationToken)
            : AccountsOfMigrationAsync(context, cancellationToken);

    private async Task<IReadOnlyList<(string, string)>> AccountsOfSourceAsync(
        CompletionContext context, CancellationToken cancellationToken)
    {
        if (!ServerName.TryParse(context.Given.GetValueOrDefault("from"), out var source)) return [("all", "every account of the source")];
        var accounts = await migrations.AccountsAsync(source, cancellationToken);
        return [("all", $"every account of {source}"), .. accounts.Select(account => (account.ToString(), string.Empty))];
    }

    private async Task<IReadOnlyList<(string, string)>> AccountsOfMigrationAsync(
        CompletionContext context, CancellationToken cancellationToken)
    {
        if (await MeantAsync(context, cancellationToken) is not { } id) return [];
        if (await migrations.FindAsync(id, cancellationToken) is not { } migration) return [];
        if (context.IsReaderOnly && !migration.Rooms.Contains(context.Room)) return [];
        return [.. migration.Items
            .Where(item => Fits(context.Command.Verb, item))
            .Select(item => (item.Name.ToString(), item.Domain ?? string.Empty))];
    }

    private static bool Fits(string verb, MigrationItem item) => verb switch
    {
        "include" => item.Excluded,
        "exclude" => !item.Excluded,
        _ => item.Kind == ItemKind.Account && !item.Excluded,
    };

    private async Task<MigrationId?> MeantAsync(CompletionContext context, CancellationToken cancellationToken)
    {
        if (context.Given.TryGetValue(CommandOption.Migration.Name, out var typed))
            return MigrationId.TryParse(typed, out var id) ? id : null;
        var open = await migrations.ListAsync(openOnly: true, context.Room, 2, cancellationToken);
        return open is [var only] ? only.Id : null;
    }
}
