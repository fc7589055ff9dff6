namespace WhmTransferBot.Migrations.Lifecycle;

/// <summary>A step that was not taken, and why.</summary>
/// <param name="Name">Which rule said no, for logs and tests, for example <c>HasNoBlockers</c> or <c>StepNotPossible</c>.</param>
/// <param name="Reason">One or two sentences for the person who asked.</param>
/// <param name="Possible">What may happen instead, now.</param>
public sealed record Refusal(string Name, string Reason, IReadOnlyList<MigrationTrigger> Possible);
