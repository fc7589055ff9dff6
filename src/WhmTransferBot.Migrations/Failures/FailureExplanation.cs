namespace WhmTransferBot.Migrations.Failures;

/// <summary>What WHM's words mean and what to do about them.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Meaning">What happened, in one sentence.</param>
/// <param name="Cause">Why it happens.</param>
/// <param name="NextStep">What to type or do. Commands are named without <c>/migrate</c> and without the id.</param>
/// <param name="Retryable">Whether a second try makes sense.</param>
public sealed record FailureExplanation(FailureKind Kind, string Meaning, string Cause, string NextStep, Retryable Retryable);
