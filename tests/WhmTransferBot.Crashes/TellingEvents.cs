using WhmTransferBot.Migrations.Events;
using WhmTransferBot.Migrations.Journal;

namespace WhmTransferBot.Crashes;

/// <summary>
/// The events that must be the same in every story, in order. That a call is not confirmed may be told, and how many accounts one
/// message of arrivals gathers depends on when the bot looked.
/// </summary>
internal static class TellingEvents
{
    public static IEnumerable<string> Of(IReadOnlyList<JournalEntry> journal) =>
        journal
            .Select(entry => entry.Event)
            .Where(happened => happened is not (StepUnconfirmed or AccountsArrived or ItemArrivedWithRemarks))
            .Select(happened => happened.GetType().Name)
            .Concat(journal.Select(entry => entry.Event).OfType<AccountsArrived>().SelectMany(arrived => arrived.Names)
                .Select(name => $"{name} arrived").Order(StringComparer.Ordinal));
}
