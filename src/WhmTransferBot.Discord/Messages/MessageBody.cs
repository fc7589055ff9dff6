namespace WhmTransferBot.Discord.Messages;

/// <summary>
/// A message as it is sent, for every route that takes one. There is no way to leave out whom it may notify.
/// </summary>
internal sealed record MessageBody
{
    /// <summary>What it is made of.</summary>
    public required IReadOnlyList<Component> Components { get; init; }

    /// <summary>Whom it may notify.</summary>
    public required AllowedMentions AllowedMentions { get; init; }

    /// <summary>What is special about it.</summary>
    public MessageFlags Flags { get; init; } = MessageFlags.ComponentsV2;

    /// <summary>Its files; sent always, so that an edit drops the files of the text before.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Tells Discord which message it is, up to 25 characters; only when one is made.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether Discord gives back the message of the same nonce instead of making a second one.</summary>
    public bool? EnforceNonce { get; init; }
}
