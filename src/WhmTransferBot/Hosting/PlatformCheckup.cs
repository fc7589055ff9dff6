using WhmTransferBot.Chat.Access;
using WhmTransferBot.Configuration;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Checkups;
using WhmTransferBot.Slack;
using WhmTransferBot.Slack.Checkups;

namespace WhmTransferBot.Hosting;

/// <summary>Looks at the chat platforms that a configuration asks for: tokens, permissions, rooms, clocks.</summary>
internal static class PlatformCheckup
{
    private const string Again = "Then run doctor again.";

    public static async Task<IReadOnlyList<CheckupResult>> ExamineAsync(BotConfiguration configuration, AccessPolicy access, CancellationToken cancellationToken) =>
    [
        .. BotPlatforms.SlackOf(configuration) is { } slack ? await SlackAsync(slack, access, cancellationToken) : [],
        .. BotPlatforms.DiscordOf(configuration) is { } discord ? await DiscordAsync(discord, cancellationToken) : [],
    ];

    private static async Task<IReadOnlyList<CheckupResult>> SlackAsync(SlackOptions options, AccessPolicy access, CancellationToken cancellationToken)
    {
        if (options.Faults() is { Count: > 0 } faults) return [.. faults.Select(fault => CheckupResult.Ill("Slack", fault, Again))];
        await using var provider = Services().AddSingleton(access).AddSlackCheckup(options).BuildServiceProvider();
        return [.. (await provider.GetRequiredService<SlackCheckup>().ExamineAsync(cancellationToken)).Select(Result)];
    }

    private static async Task<IReadOnlyList<CheckupResult>> DiscordAsync(DiscordOptions options, CancellationToken cancellationToken)
    {
        if (options.Faults() is { Count: > 0 } faults) return [.. faults.Select(fault => CheckupResult.Ill("Discord", fault, Again))];
        await using var provider = Services().AddDiscordCheckup(options).BuildServiceProvider();
        return [.. (await provider.GetRequiredService<DiscordCheckup>().ExamineAsync(cancellationToken)).Select(Result)];
    }

    private static IServiceCollection Services() => new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);

    private static CheckupResult Result(SlackFinding finding) => new(
        finding.Name,
        finding.Verdict switch
        {
            SlackVerdict.Ok => CheckupState.Well,
            SlackVerdict.Warning => CheckupState.Doubtful,
            _ => CheckupState.Ill,
        },
        finding.Words,
        finding.Remedy);

    private static CheckupResult Result(DiscordFinding finding) => new(
        finding.Name,
        finding.Verdict switch
        {
            DiscordVerdict.Ok => CheckupState.Well,
            DiscordVerdict.Warning => CheckupState.Doubtful,
            _ => CheckupState.Ill,
        },
        finding.Words,
        finding.Remedy);
}
