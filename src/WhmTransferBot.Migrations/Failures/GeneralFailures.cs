namespace WhmTransferBot.Migrations.Failures;

/// <summary>What is left when nothing more particular was said.</summary>
internal static class GeneralFailures
{
    public static IReadOnlyList<FailurePattern> All { get; } =
    [
        new(new(
                FailureKind.Skipped,
                "WHM skipped this item.",
                "Somebody skipped it while it was in hand.",
                "Type retry to plan it again in a new migration.",
                Retryable.Yes),
            "^ skipped",
            "item|account ~ was skipped|has been skipped"),
        new(new(
                FailureKind.RestoreFailed,
                "The account arrived but could not be restored.",
                "WHM wraps the reason in these words; the item's log has the rest.",
                "Type log with the account's name to read them. Look at what the destination has of the account before you retry.",
                Retryable.AfterFix),
            "restore|restoring|restoration … fail*|could not|cannot|unable|error*",
            "fail*|could not|cannot|unable … restore|restoring|restoration"),
    ];
}
