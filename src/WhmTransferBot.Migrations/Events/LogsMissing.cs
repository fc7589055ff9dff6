namespace WhmTransferBot.Migrations.Events;

/// <summary>Some logs of a migration that ended could not be read for so long that the bot no longer tries to keep them.</summary>
/// <param name="Missing">How many.</param>
/// <param name="All">Of how many.</param>
public sealed record LogsMissing(int Missing, int All) : MigrationEvent;
