namespace WhmTransferBot.Chat.Commands;

/// <summary>What an option of a command takes; platforms choose their input from it, and completion its source.</summary>
public enum OptionKind
{
    /// <summary>A migration's id, <c>M-1</c>.</summary>
    Migration,

    /// <summary>The name of a server that accounts can be pulled from.</summary>
    SourceServer,

    /// <summary>The name of a server that can receive.</summary>
    DestinationServer,

    /// <summary>One account.</summary>
    Account,

    /// <summary>Accounts and patterns, with commas.</summary>
    Accounts,

    /// <summary>Other names, with commas.</summary>
    Names,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Some of the choices, with commas.</summary>
    Choices,

    /// <summary>Yes or no; the name alone means yes.</summary>
    Flag,

    /// <summary>A short value that is written in its own way, as the example shows.</summary>
    Value,

    /// <summary>Free text; as the last thing of a command it needs no quotation marks.</summary>
    Sentence,
}
