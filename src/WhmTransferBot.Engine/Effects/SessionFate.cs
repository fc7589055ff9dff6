namespace WhmTransferBot.Engine.Effects;

/// <summary>What became of a session before the bot started it.</summary>
internal enum SessionFate
{
    /// <summary>It waits, or somebody else has started it and WHM says what came of it.</summary>
    Usable,

    /// <summary>WHM says that it does not know it. One such answer may be a bad moment.</summary>
    Denied,

    /// <summary>WHM ended it unused.</summary>
    Dropped,

    /// <summary>Somebody else started it, and it ended before its time; what arrived stands in its log.</summary>
    Worked,
}
