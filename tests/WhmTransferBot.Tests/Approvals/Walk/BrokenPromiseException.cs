namespace WhmTransferBot.Tests.Approvals.Walk;

/// <summary>Something happened that must never happen.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);
