using System.Collections.Concurrent;
using WhmTransferBot.Migrations.Identifiers;

namespace WhmTransferBot.Engine.Sweeping;

/// <summary>Migrations whose work broke off are left alone for a while: a second at first, twice as long each time, up to half a minute.</summary>
internal sealed class Rests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<MigrationId, (int Failures, Pause Pause)> _resting = new();

    /// <summary>Everybody whose last work broke off, whether the rest is over or not.</summary>
    public IEnumerable<MigrationId> All => _resting.Keys;

    /// <summary>Whether it may be worked on again.</summary>
    public bool AreOver(MigrationId migration, DateTimeOffset now) =>
        !_resting.TryGetValue(migration, out var rest) || rest.Pause.IsOver(now);

    /// <summary>Its work broke off.</summary>
    public void Begin(MigrationId migration, DateTimeOffset now) =>
        _resting.AddOrUpdate(migration, _ => (1, Pause.Of(LengthAfter(1), now)), (_, rest) => (rest.Failures + 1, Pause.Of(LengthAfter(rest.Failures + 1), now)));

    /// <summary>Its work was done.</summary>
    public void End(MigrationId migration) => _resting.TryRemove(migration, out _);

    private static TimeSpan LengthAfter(int failures) =>
        TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures - 1), Longest.TotalSeconds));
}
