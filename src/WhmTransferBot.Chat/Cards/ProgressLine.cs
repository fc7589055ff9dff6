using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Monitoring;

namespace WhmTransferBot.Chat.Cards;

/// <summary>How far the transfer is, as a bar and in words.</summary>
internal static class ProgressLine
{
    /// <summary>The bar; nothing before the start.</summary>
    public static ProgressBlock? Of(MigrationSnapshot migration)
    {
        if (migration.StartedAt is null) return null;
        var percent = Progress.Percent(migration);
        string?[] parts =
        [
            $"{percent} %",
            $"{migration.Wanted.Count(item => item.Outcome.IsSuccess())} of {migration.Wanted.Count()} arrived",
            migration.Wanted.Count(item => item.Outcome == ItemOutcome.Failed) is > 0 and var failed ? $"{failed} failed" : null,
            migration.State == MigrationState.Running && migration.Monitoring.Left is { } left
                ? $"{Moments.Between(left.Least, left.Most)} left"
                : null,
        ];
        return new ProgressBlock(percent, CardText.Plain(string.Join(", ", parts.OfType<string>())));
    }
}
