namespace WhmTransferBot.Migrations.Monitoring;

/// <summary>The time left, as an honest range.</summary>
/// <param name="Least">At the best measured rate.</param>
/// <param name="Most">At the worst measured rate.</param>
public sealed record TimeLeft(TimeSpan Least, TimeSpan Most);
