using Microsoft.Extensions.Time.Testing;
using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Migrations;
using WhmTransferBot.Tests.Chat;

namespace WhmTransferBot.Fuzzing.Commands;

/// <summary>The real dispatcher over an engine without effects, new for each input, so that none changes what the next one finds.</summary>
internal static class FreshDispatcher
{
    /// <summary>Makes one.</summary>
    /// <param name="access">Who may do what.</param>
    /// <param name="migrations">The migrations that there are.</param>
    public static CommandDispatcher Over(AccessPolicy access, params IEnumerable<MigrationSnapshot> migrations) => Over(access, log: null, migrations);

    /// <summary>Makes one.</summary>
    /// <param name="access">Who may do what.</param>
    /// <param name="log">What every log says.</param>
    /// <param name="migrations">The migrations that there are.</param>
    public static CommandDispatcher Over(AccessPolicy access, LogExcerpt? log, params IEnumerable<MigrationSnapshot> migrations)
    {
        var clock = new FakeTimeProvider(Some.Noon);
        var engine = new FakeMigrations(clock) { Log = log };
        foreach (var migration in migrations) engine.Add(migration);
        return new CommandDispatcher(
            engine, access, clock, new Departure(), new CallerPace(new PaceLimits(), clock), Some.CommandMeter, new LoudLogger<CommandDispatcher>());
    }
}
