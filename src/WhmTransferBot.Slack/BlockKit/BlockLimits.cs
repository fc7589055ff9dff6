namespace WhmTransferBot.Slack.BlockKit;

/// <summary>Slack's limits, in characters unless said otherwise (docs.slack.dev/reference/block-kit).</summary>
internal static class BlockLimits
{
    /// <summary>Blocks in a message.</summary>
    public const int MessageBlocks = 50;

    /// <summary>Blocks in a modal or in the App Home.</summary>
    public const int ViewBlocks = 100;

    /// <summary>
    /// All blocks of a message as JSON. Slack names no number; messages were refused near 13,200, so this stays below.
    /// </summary>
    public const int MessageSize = 12_000;

    /// <summary>The text beside the blocks: 40,000 are kept, 4,000 are advised.</summary>
    public const int MessageText = 3_900;

    /// <summary>A section's text, and any other text object.</summary>
    public const int SectionText = 3_000;

    /// <summary>Fields in a section.</summary>
    public const int SectionFields = 10;

    /// <summary>A field's text.</summary>
    public const int FieldText = 2_000;

    /// <summary>A heading.</summary>
    public const int HeaderText = 150;

    /// <summary>Elements in a row of buttons.</summary>
    public const int ActionsElements = 25;

    /// <summary>A button's text, its accessibility label, and a choice's text and value.</summary>
    public const int Label = 75;

    /// <summary>A button's value.</summary>
    public const int ButtonValue = 2_000;

    /// <summary>The title of a confirmation.</summary>
    public const int ConfirmTitle = 100;

    /// <summary>The question of a confirmation.</summary>
    public const int ConfirmText = 300;

    /// <summary>The buttons of a confirmation.</summary>
    public const int ConfirmButton = 30;

    /// <summary>A modal's title, and its buttons.</summary>
    public const int ModalTitle = 24;

    /// <summary>A modal's private metadata.</summary>
    public const int PrivateMetadata = 3_000;

    /// <summary>The example in a field.</summary>
    public const int Placeholder = 150;

    /// <summary>Choices in a select.</summary>
    public const int Options = 100;
}
