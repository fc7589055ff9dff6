using System.CommandLine;
using WhmTransferBot.Configuration;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.Verbs;

/// <summary><c>journal</c>: proves that the record of everything that happened is what was written, and hands it out.</summary>
internal static class JournalVerb
{
    public static Command Create() => new("journal", "Verify or export the record of everything that happened.") { Verify(), Export() };

    private static Command Verify()
    {
        var kept = new Option<string?>("--kept") { Description = "The hash that an earlier verify named; it must still be in the journal." };
        kept.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is not { Length: JournalHash.Characters } hash || !hash.All(char.IsAsciiHexDigit))
                result.AddError("--kept takes the 64 hexadecimal digits that an earlier verify named.");
        });
        var verb = new Command("verify", "Find any change to the journal. Exit code 1 when there is one.") { kept };
        verb.SetAction((line, cancellationToken) =>
            RunAsync(line, audit => audit.VerifyAsync(line.GetValue(kept)?.ToLowerInvariant(), cancellationToken)));
        return verb;
    }

    private static Command Export()
    {
        var migration = new Argument<string?>("migration") { Description = "Only this one, for example M-1.", Arity = ArgumentArity.ZeroOrOne };
        migration.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !MigrationId.TryParse(result.Tokens[0].Value, out _)) result.AddError("A migration is written like M-1.");
        });
        var verb = new Command("export", "Write the journal as lines of JSON.") { migration };
        verb.SetAction((line, cancellationToken) => RunAsync(line, audit => audit.ExportAsync(IdOf(line.GetValue(migration)), cancellationToken)));
        return verb;
    }

    private static Task<int> RunAsync(ParseResult line, Func<JournalAudit, Task<int>> work) => StartupFaults.ExplainAsync(() =>
        work(new JournalAudit(EnvironmentSettings.Read(), line.InvocationConfiguration.Output, line.InvocationConfiguration.Error)));

    private static MigrationId? IdOf(string? text) => MigrationId.TryParse(text, out var id) ? id : null;
}
