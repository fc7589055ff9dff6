namespace WhmTransferBot.Migrations.Preflight;

/// <summary>A time in which cPanel updates itself. An update and a transfer harm each other (WHM: transfer and restore guide).</summary>
/// <param name="Begins">When the update begins.</param>
/// <param name="Ends">When it is over, by experience.</param>
public sealed record UpdateWindow(DateTimeOffset Begins, DateTimeOffset Ends);
