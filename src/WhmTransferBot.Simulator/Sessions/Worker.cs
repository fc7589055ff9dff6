namespace WhmTransferBot.Simulator.Sessions;

/// <summary>A process that works off one queue, one item at a time.</summary>
internal sealed class Worker(Stage stage, int number, int pid)
{
    public Stage Stage => stage;

    /// <summary>Child number, from 1 up, within the queue.</summary>
    public int Number => number;

    public int Pid => pid;

    /// <summary>What the worker has in hand, or null.</summary>
    public Stint? Stint { get; set; }

    public bool HasStarted { get; set; }

    public bool WillLook { get; set; }

    public bool Gone { get; set; }
}
