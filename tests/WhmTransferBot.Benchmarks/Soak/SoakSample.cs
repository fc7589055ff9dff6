namespace WhmTransferBot.Benchmarks.Soak;

/// <summary>What the bot's process needed at one moment.</summary>
/// <param name="At">How long the soak had lasted.</param>
/// <param name="Begun">Migrations that had begun.</param>
/// <param name="ResidentBytes">Its memory as the system sees it.</param>
/// <param name="HeapBytes">Its managed heap after the last collection.</param>
/// <param name="CommittedBytes">What the collector holds for the managed heap, filled or not.</param>
/// <param name="Threads">Its threads.</param>
/// <param name="Sockets">Its open sockets.</param>
/// <param name="Files">Everything else that it holds open.</param>
/// <param name="Owners">Owners of migrations that are in memory.</param>
/// <param name="Waiting">Messages that wait to be delivered.</param>
internal sealed record SoakSample(
    TimeSpan At, int Begun, double ResidentBytes, double HeapBytes, double CommittedBytes, int Threads, int Sockets, int Files, double Owners, int Waiting);
