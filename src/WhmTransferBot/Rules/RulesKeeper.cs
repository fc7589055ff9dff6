using WhmTransferBot.Chat.Access;
using WhmTransferBot.Configuration;
using WhmTransferBot.Engine;
using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Hosting;
using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.People;
using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.Rules;

/// <summary>
/// Keeps the rules what the configuration files say, without a restart: access, people, approvals, monitoring and the inventory. A change
/// comes into force after it was recorded in the journal; a file that cannot work changes nothing.
/// </summary>
/// <param name="blueprint">What the bot was built from.</param>
/// <param name="access">Who may do what.</param>
/// <param name="engine">The policy for every migration.</param>
/// <param name="inventory">The servers.</param>
/// <param name="journal">Takes every change.</param>
/// <param name="logger">Takes the faults of a file that was refused.</param>
public sealed partial class RulesKeeper(
    BotBlueprint blueprint, AccessPolicy access, EngineOptions engine, ServerInventory inventory, JournalStore journal, ILogger<RulesKeeper> logger)
{
    private readonly ConfigurationFiles _files = new(blueprint.Configuration.Environment.ConfigFolder);
    private BotSettings _settings = blueprint.Configuration.Settings;
    private string? _known = new ConfigurationFiles(blueprint.Configuration.Environment.ConfigFolder).State();
    private string? _seen;
    private string? _refused;

    private RulesInForce Now => RulesInForce.Of(access.Rules, engine.Policy, Servers(inventory.All));

    /// <summary>Records the rules that the bot begins with, when they are others than those that were recorded last.</summary>
    /// <exception cref="Storage.StorageUnavailableException">They could not be recorded; the bot must not begin with them.</exception>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var last = await journal.FindLastRulesAsync(cancellationToken);
        await RecordAsync(Now, last?.Rules ?? [], cancellationToken);
    }

    /// <summary>Looks at the files, and follows them when they have changed and can work. A change counts when two looks find the same.</summary>
    /// <returns>Whether rules changed.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var state = _files.State();
        var isSettled = state == _seen;
        _seen = state;
        if (state == _known) _refused = null;
        if (state is null || !isSettled || state == _known || state == _refused) return false;
        if (Read(state) is not { } configuration) return false;
        var changed = await FollowAsync(configuration, cancellationToken);
        _known = state;
        _refused = null;
        return changed;
    }

    /// <summary>The configuration as it stands there now; nothing when it cannot work, which is said once.</summary>
    private BotConfiguration? Read(string state)
    {
        try
        {
            var configuration = BotConfiguration.Read(blueprint.Configuration.Environment);
            if (Faults(configuration) is { Count: > 0 } faults) throw new SettingsException(faults);
            return configuration;
        }
        catch (SettingsException refused)
        {
            _refused = state;
            LogRefused(logger, string.Join(Environment.NewLine, refused.Faults));
            return null;
        }
    }

    /// <summary>What may stand in the files at the start and cannot come into force later.</summary>
    private List<SettingsFault> Faults(BotConfiguration configuration)
    {
        List<SettingsFault> faults = [.. _files.GoneSince(_known).Select(file =>
            new SettingsFault(file, "whole file", "The file is gone.", "Put it back, or restart the bot to go on without it."))];
        if (configuration.IsPracticeRange != blueprint.Configuration.IsPracticeRange)
            faults.Add(new SettingsFault("servers.json", "Servers", "The practice range begins and ends with the bot.", "Restart the bot."));
        return faults;
    }

    private async Task<bool> FollowAsync(BotConfiguration configuration, CancellationToken cancellationToken)
    {
        var policies = new BotPolicies(blueprint with { Configuration = configuration });
        var rules = policies.Access.Rules;
        var servers = configuration.IsPracticeRange ? inventory.All : configuration.Servers;
        var changed = await RecordAsync(RulesInForce.Of(rules, policies.Policy, Servers(servers)), Now.Lines, cancellationToken);
        access.Follow(rules);
        engine.Policy = policies.Policy;
        inventory.Follow(servers);
        if (access.Faults() is { Count: > 0 } faults) LogCannotMatch(logger, string.Join(Environment.NewLine, faults));
        if (NeedRestart(configuration.Settings) is { Length: > 0 } parts) LogNeedsRestart(logger, parts);
        _settings = configuration.Settings;
        return changed;
    }

    private async Task<bool> RecordAsync(RulesInForce rules, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        var changes = rules.ChangesSince(before);
        if (changes.Count == 0) return false;
        await journal.AppendAsync(new RulesChanged(changes, rules.Lines) { At = blueprint.Time.GetUtcNow(), By = Actor.Configuration }, cancellationToken);
        if (before.Count > 0) LogChanged(logger, string.Join("; ", changes));
        return true;
    }

    /// <summary>Simulated servers come and go with the program; they are no rule that anybody made.</summary>
    private IReadOnlyList<ServerEntry> Servers(IReadOnlyList<ServerEntry> servers) => blueprint.Configuration.IsPracticeRange ? [] : servers;

    private string NeedRestart(BotSettings settings) => string.Join(", ", new[]
    {
        settings.Rooms.Mirror.SequenceEqual(_settings.Rooms.Mirror) ? null : "Rooms",
        (settings.Slack.Mode, settings.Slack.Sockets) == (_settings.Slack.Mode, _settings.Slack.Sockets) ? null : "Slack",
        settings.Discord.Mode == _settings.Discord.Mode ? null : "Discord",
        settings.Console.AccessToken == _settings.Console.AccessToken ? null : "Console",
        Talk(settings.Cluster) == Talk(_settings.Cluster) ? null : "Cluster",
        Figures(settings.Limits) == Figures(_settings.Limits) ? null : "Limits",
    }.OfType<string>());

    private static (string, int, string?) Talk(ClusterSettings cluster) => (cluster.Address, cluster.Port, cluster.Certificate);

    private static (int, int, int, int, int) Figures(LimitSettings limits) =>
        (limits.CommandsAtOnce, limits.CommandsPerMinute, limits.RequestsPerMinute, limits.RefusedPerMinute, limits.Proxies);

    [LoggerMessage(1, LogLevel.Information, "Rules: {Changes}")]
    private static partial void LogChanged(ILogger logger, string changes);

    [LoggerMessage(2, LogLevel.Error, "The changed configuration cannot work. The rules stay as they are until it is mended:\n{Faults}")]
    private static partial void LogRefused(ILogger logger, string faults);

    [LoggerMessage(4, LogLevel.Warning, "The access rules hold what can never match:\n{Faults}")]
    private static partial void LogCannotMatch(ILogger logger, string faults);

    [LoggerMessage(3, LogLevel.Warning, "Changed, but in force only after a restart: {Parts}")]
    private static partial void LogNeedsRestart(ILogger logger, string parts);
}
