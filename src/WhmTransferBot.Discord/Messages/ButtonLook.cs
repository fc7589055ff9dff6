namespace WhmTransferBot.Discord.Messages;

/// <summary>How a button looks.</summary>
internal enum ButtonLook
{
    /// <summary>The most important one.</summary>
    Primary = 1,

    /// <summary>One of several.</summary>
    Secondary = 2,

    /// <summary>Ends or destroys something.</summary>
    Danger = 4,
}
