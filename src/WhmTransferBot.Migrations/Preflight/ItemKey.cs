namespace WhmTransferBot.Migrations.Preflight;

/// <summary>A key of WHM's queue that an option becomes.</summary>
/// <param name="Key">WHM's key.</param>
/// <param name="Option">The option as it is typed.</param>
/// <param name="Without">The edit that does without it.</param>
internal sealed record ItemKey(string Key, string Option, string Without);
