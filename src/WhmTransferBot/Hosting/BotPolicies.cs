using WhmTransferBot.Chat.Access;
using WhmTransferBot.Chat.Dispatching;
using WhmTransferBot.Configuration;
using WhmTransferBot.Console.People;
using WhmTransferBot.Engine;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Approvals;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Hosting;

/// <summary>The configuration in the words of the rooms that follow it.</summary>
/// <param name="blueprint">What the bot is built from.</param>
internal sealed class BotPolicies(BotBlueprint blueprint)
{
    private static readonly TimeSpan PracticePollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EverydayPollInterval = TimeSpan.FromSeconds(10);
    private readonly BotSettings _settings = blueprint.Configuration.Settings;
    private readonly bool _isPractice = blueprint.Configuration.IsPracticeRange;

    /// <summary>For the engine.</summary>
    public EngineOptions Engine => new()
    {
        Policy = Policy,
        Mirror = [.. _settings.Rooms.Mirror.Select(Room)],
    };

    /// <summary>What is settled for every migration.</summary>
    public MigrationPolicy Policy => new(Approval, Monitoring, blueprint.Time.LocalTimeZone);

    /// <summary>Who may do what. On the practice range the people of the page may act; with real servers only whom the configuration names.</summary>
    public AccessPolicy Access => new(
        new AccessRules
        {
            Operators = [.. _settings.Access.Operators, .. Practice("console:operator")],
            Approvers = [.. _settings.Access.Approvers, .. Practice("console:approver", "console:approver2")],
            Admins = [.. _settings.Access.Admins],
            Readers = [.. _settings.Access.Readers, .. Practice("*")],
        },
        [.. _settings.People.Select(person => new Person { Name = person.Name, Slack = person.Slack, Discord = person.Discord }), .. PracticePeople]);

    /// <summary>How much one person may ask for.</summary>
    public PaceLimits Pace => new() { AtOnce = _settings.Limits.CommandsAtOnce, PerMinute = _settings.Limits.CommandsPerMinute };

    private ApprovalPolicy Approval => new()
    {
        Required = _settings.Approval.Required,
        RequiredForDestructive = _settings.Approval.RequiredForDestructive,
        AllowSelf = _settings.Approval.AllowSelf,
        ExpiresAfter = _settings.Approval.ExpiresAfter,
        StartWithin = _settings.Approval.StartWithin,
        RemindBefore = _settings.Approval.RemindBefore,
    };

    private MonitoringPolicy Monitoring => new()
    {
        PollInterval = _settings.Monitor.PollInterval ?? (_isPractice ? PracticePollInterval : EverydayPollInterval),
        StallAfter = _settings.Monitor.StallAfter,
    };

    private IEnumerable<Person> PracticePeople =>
        _isPractice ? ConsolePerson.Defaults.Select(person => new Person { Name = person.Name, Console = person.Key }) : [];

    private string[] Practice(params string[] entries) => _isPractice ? entries : [];

    private static RoomId Room(string text) => RoomId.TryParse(text, out var room) ? room : throw new ArgumentException($"“{text}” is not a room.");
}
