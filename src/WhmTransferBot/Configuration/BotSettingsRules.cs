using WhmTransferBot.Engine.Inventory;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Configuration;

/// <summary>What must hold of <c>appsettings.json</c> beyond the kinds of its values.</summary>
internal static class BotSettingsRules
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static void Examine(BotSettings settings, EnvironmentSettings environment, string file, ICollection<SettingsFault> faults)
    {
        void Fault(string key, string problem, string remedy) => faults.Add(new SettingsFault(file, key, problem, remedy));
        ExamineClocks(settings, Fault);
        ExamineApprovals(settings.Approval, Fault);
        ExamineAccess(settings.Access, Fault);
        ExaminePeople(settings.People, Fault);
        ExamineRooms(settings.Rooms, Fault);
        ExaminePlatforms(settings, environment, Fault);
        ClusterRules.Examine(settings.Cluster, Fault);
        ExamineLimits(settings.Limits, Fault);
    }

    private static void ExamineClocks(BotSettings settings, Action<string, string, string> fault)
    {
        Within("Monitor:PollInterval", settings.Monitor.PollInterval ?? TimeSpan.FromSeconds(10), Second, TimeSpan.FromHours(1), fault);
        Within("Monitor:StallAfter", settings.Monitor.StallAfter, Minute, Year, fault);
        Within("Approval:ExpiresAfter", settings.Approval.ExpiresAfter, Minute, Year, fault);
        Within("Approval:StartWithin", settings.Approval.StartWithin, Minute, Year, fault);
        Within("Approval:RemindBefore", settings.Approval.RemindBefore, TimeSpan.Zero, Year, fault);
    }

    private static void Within(string key, TimeSpan value, TimeSpan least, TimeSpan most, Action<string, string, string> fault)
    {
        if (value < least || value > most) fault(key, $"{value} is out of bounds.", $"Write a time from {least} to {most}.");
    }

    private static void ExamineApprovals(ApprovalSettings approval, Action<string, string, string> fault)
    {
        if (approval.Required is < 1 or > 20) fault("Approval:Required", $"{approval.Required} people cannot be asked for.", "Write a number from 1 to 20.");
        if (approval.RequiredForDestructive > 20 || approval.RequiredForDestructive < approval.Required)
            fault("Approval:RequiredForDestructive", "Destructive options must not need fewer people than ordinary migrations.", $"Write a number from {approval.Required} to 20.");
    }

    private static void ExamineAccess(AccessSettings access, Action<string, string, string> fault)
    {
        Entries("Access:Operators", access.Operators, fault);
        Entries("Access:Approvers", access.Approvers, fault);
        Entries("Access:Admins", access.Admins, fault);
        Entries("Access:Readers", access.Readers, fault);
    }

    private static void Entries(string key, IList<string> entries, Action<string, string, string> fault)
    {
        foreach (var (index, entry) in entries.Index())
        {
            if (entry != "*" && !RoomId.TryParse(entry, out _))
                fault($"{key}:{index}", $"“{entry}” names nobody.", "Write for example slack:U012AB3CD, slack:group:S0123, discord:role:112233 or *.");
        }
    }

    private static void ExaminePeople(IList<PersonSettings> people, Action<string, string, string> fault)
    {
        foreach (var (index, person) in people.Index())
        {
            if (string.IsNullOrWhiteSpace(person.Name)) fault($"People:{index}:Name", "This person has no name.", "Write a name that nobody else has.");
        }

        foreach (var twins in people.GroupBy(person => person.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1 && group.Key.Length > 0))
            fault("People", $"“{twins.Key}” stands there more than once.", "Keep one entry for each person, with all her accounts.");
        Shared("Slack", people.Select(person => person.Slack), fault);
        Shared("Discord", people.Select(person => person.Discord), fault);
    }

    private static void Shared(string platform, IEnumerable<string?> accounts, Action<string, string, string> fault)
    {
        foreach (var twins in accounts.OfType<string>().GroupBy(account => account).Where(group => group.Count() > 1))
            fault("People", $"Two people have the {platform} account {twins.Key}.", "An account belongs to one person.");
    }

    private static void ExamineRooms(RoomsSettings rooms, Action<string, string, string> fault)
    {
        foreach (var (index, room) in rooms.Mirror.Index())
        {
            if (!RoomId.TryParse(room, out var id) || id.Platform is not ("slack" or "discord" or "console"))
                fault($"Rooms:Mirror:{index}", $"“{room}” is not a room.", "Write for example slack:C0123, discord:445566 or console:main.");
        }
    }

    private static void ExaminePlatforms(BotSettings settings, EnvironmentSettings environment, Action<string, string, string> fault)
    {
        if (settings.Slack.Mode is not (null or "socket" or "http")) fault("Slack:Mode", $"“{settings.Slack.Mode}” is not known.", "Write socket or http.");
        if (settings.Discord.Mode is not (null or "gateway" or "http")) fault("Discord:Mode", $"“{settings.Discord.Mode}” is not known.", "Write gateway or http.");
        if (settings.Discord.Mode == "http" && environment.DiscordBotToken is not null && environment.DiscordPublicKey is null)
            fault("Discord:Mode", "http needs the application's public key.", "Set DISCORD_PUBLIC_KEY.");
        if (settings.Slack.Mode == "socket" && environment.SlackBotToken is not null && environment.SlackAppToken is null)
            fault("Slack:Mode", "socket needs an app-level token.", "Set SLACK_APP_TOKEN.");
        if (settings.Slack.Mode == "http" && environment.SlackBotToken is not null && environment.SlackSigningSecret is null)
            fault("Slack:Mode", "http needs the signing secret.", "Set SLACK_SIGNING_SECRET.");
        if (settings.Console.AccessToken is { } token && SecretReference.Parse(token) is null)
            fault("Console:AccessToken", "A secret does not belong in this file.", "Write env:NAME or file:/path, and put the secret there.");
    }

    private static void ExamineLimits(LimitSettings limits, Action<string, string, string> fault)
    {
        Within("Limits:CommandsAtOnce", limits.CommandsAtOnce, fault);
        Within("Limits:CommandsPerMinute", limits.CommandsPerMinute, fault);
        Within("Limits:RequestsPerMinute", limits.RequestsPerMinute, fault);
        Within("Limits:RefusedPerMinute", limits.RefusedPerMinute, fault);
        if (limits.Proxies is < 0 or > LimitSettings.MostProxies)
            fault("Limits:Proxies", $"{limits.Proxies} is out of bounds.", $"Write a number from 0 to {LimitSettings.MostProxies}.");
    }

    private static void Within(string key, int value, Action<string, string, string> fault)
    {
        if (value is < LimitSettings.Least or > LimitSettings.Most)
            fault(key, $"{value} is out of bounds.", $"Write a number from {LimitSettings.Least} to {LimitSettings.Most}.");
    }
}
