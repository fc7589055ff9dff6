using WhmTransferBot.Configuration;
using WhmTransferBot.Discord;
using WhmTransferBot.Discord.Checkups;

namespace WhmTransferBot.Hosting;

/// <summary>Looks at the chat platforms that a configuration asks for: tokens, permissions, rooms, clocks.</summary>
internal static class PlatformCheckup
{
    public static async Task<IReadOnlyList<CheckupResult>> ExamineAsync(BotConfiguration configuration, CancellationToken cancellationToken) =>
        BotPlatforms.DiscordOf(configuration) is { } discord ? await DiscordAsync(discord, cancellationToken) : [];

    private static async Task<IReadOnlyList<CheckupResult>> DiscordAsync(DiscordOptions options, CancellationToken cancellationToken)
    {
        if (options.Faults() is { Count: > 0 } faults)
            return [.. faults.Select(fault => CheckupResult.Ill("Discord", fault, "Then run doctor again."))];
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddDiscordCheckup(options);
        await using var provider = services.BuildServiceProvider();
        var findings = await provider.GetRequiredService<DiscordCheckup>().ExamineAsync(cancellationToken);
        return [.. findings.Select(Result)];
    }

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
