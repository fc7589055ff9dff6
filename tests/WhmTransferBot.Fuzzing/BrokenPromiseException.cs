namespace WhmTransferBot.Fuzzing;

/// <summary>An input made the program break one of its promises.</summary>
/// <param name="what">What was promised and what happened.</param>
public sealed class BrokenPromiseException(string what) : Exception(what);
