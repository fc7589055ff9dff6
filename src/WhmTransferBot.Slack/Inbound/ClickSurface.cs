namespace WhmTransferBot.Slack.Inbound;

/// <summary>On what a button stands.</summary>
internal enum ClickSurface
{
    /// <summary>On a message.</summary>
    Message,

    /// <summary>On the App Home.</summary>
    Home,

    /// <summary>On a modal.</summary>
    Modal,
}
