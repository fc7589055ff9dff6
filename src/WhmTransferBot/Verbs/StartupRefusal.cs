namespace WhmTransferBot.Verbs;

/// <summary>Why the program does not start, for the person who started it.</summary>
/// <param name="ExitCode">What the program ends with.</param>
/// <param name="Heading">What cannot be.</param>
/// <param name="Reasons">Each with its remedy.</param>
internal sealed record StartupRefusal(int ExitCode, string Heading, IReadOnlyList<string> Reasons);
