namespace WhmTransferBot.Simulator.Wire;

/// <summary>Formats of the session logs.</summary>
public enum LogFormat
{
    /// <summary>2.3 (2020): integers, <c>time</c>, <c>indent</c> and <c>partial</c>; remarks make a <c>warning-item</c>.</summary>
    Version23,

    /// <summary>1.9 (2014): strings, no time; remarks stay a <c>success-item</c>.</summary>
    Version19,
}
