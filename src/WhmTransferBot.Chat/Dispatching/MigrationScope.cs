using Microsoft.Extensions.Logging;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Chat.Dispatching;

/// <summary>Puts a migration's id on every line that is logged while work on it is done, whichever room logs it.</summary>
public static class MigrationScope
{
    /// <summary>The name under which a line carries the id.</summary>
    public const string Property = "Migration";

    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>($"{{{Property}}}");

    /// <summary>Begins; what is returned ends it.</summary>
    public static IDisposable? Begin(ILogger logger, MigrationId migration) => Scope(logger, migration.ToString());
}
