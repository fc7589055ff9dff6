namespace WhmTransferBot.AppTests.Engine;

/// <summary>Why a SQLite file cannot be written.</summary>
public enum SqliteOutageKind
{
    /// <summary>Another program holds it.</summary>
    Held,

    /// <summary>It cannot grow.</summary>
    Full,

    /// <summary>It is read-only.</summary>
    ReadOnly,

    /// <summary>Somebody moved it away while the bot had it open.</summary>
    Removed,
}
