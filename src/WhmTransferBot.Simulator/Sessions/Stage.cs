namespace WhmTransferBot.Simulator.Sessions;

/// <summary>The two queues that every item passes.</summary>
internal enum Stage
{
    Transfer,
    Restore,
}
