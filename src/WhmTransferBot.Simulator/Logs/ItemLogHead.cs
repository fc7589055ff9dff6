namespace WhmTransferBot.Simulator.Logs;

/// <summary>What the first line of an item log says, and what gives the log its order of keys.</summary>
/// <param name="Pid">Process of the worker.</param>
/// <param name="Title">Text of the <c>start</c> line.</param>
/// <param name="Seed">Seed for the order of keys.</param>
internal sealed record ItemLogHead(int Pid, string Title, int Seed);
