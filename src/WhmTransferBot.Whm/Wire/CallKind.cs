namespace WhmTransferBot.Whm.Wire;

/// <summary>What a function does to the server, which decides method, time-outs and repetition.</summary>
internal enum CallKind
{
    /// <summary>A small read.</summary>
    Read,

    /// <summary>A read that grows with the server.</summary>
    LargeRead,

    /// <summary>A log, read as a stream.</summary>
    Log,

    /// <summary>Tries a login somewhere else: changes nothing, but a repetition could lock the login out.</summary>
    LoginCheck,

    /// <summary>Changes the server; a repetition is harmless.</summary>
    Start,

    /// <summary>Changes the server; a repetition may change it twice.</summary>
    Change,

    /// <summary>Like <see cref="Change"/>, and takes minutes.</summary>
    SlowChange,
}
