using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using WhmTransferBot.Storage.Journal;

namespace WhmTransferBot.Crashes;

/// <summary>How a story ended, as far as it must end the same way every time: one fact for each name.</summary>
/// <param name="Facts">The facts.</param>
public sealed record CrashEnd(IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Reads it from WHM, from Discord and from the bot's database.</summary>
    public static async Task<CrashEnd> ReadAsync(BotSurroundings surroundings, CancellationToken cancellationToken)
    {
        var stored = await StoredView.ReadAsync(surroundings.Storage, cancellationToken);
        var verdict = await surroundings.Storage.GetRequiredService<JournalStore>().VerifyAsync(cancellationToken);
        var facts = new Dictionary<string, string>
        {
            ["migrations"] = Number(stored.Count),
            ["state"] = $"{stored.Migration!.State}",
            ["items"] = Lines(stored.Migration.Wanted.Select(item => $"{item.Name} {item.Outcome}")),
            ["approved by"] = Lines(stored.Migration.Approval?.Votes.Select(vote => $"{vote.By.Name}") ?? []),
            ["the journal's chain is intact"] = $"{verdict.IsIntact}",
            ["what happened"] = Lines(TellingEvents.Of(stored.Journal)),
        };
        WhmFacts.Add(facts, surroundings);
        await RoomFacts.AddAsync(facts, surroundings, stored, cancellationToken);
        return new CrashEnd(facts);
    }

    /// <summary>What differs from another end, each with both sides.</summary>
    public IReadOnlyList<string> DifferencesFrom(CrashEnd expected) =>
    [
        .. expected.Facts
            .Where(fact => Facts[fact.Key] != fact.Value)
            .Select(fact => $"{fact.Key}:\n  expected\n{Indented(fact.Value)}\n  but was\n{Indented(Facts[fact.Key])}"),
    ];

    internal static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => $"    {line}"));
}
