namespace WhmTransferBot.Chat.Forms;

/// <summary>The names of fields that are no options of a command.</summary>
internal static class FormFields
{
    /// <summary>Options of <c>plan</c>, as they are typed.</summary>
    public const string Options = "options";

    /// <summary>Which migration, where that is not known yet.</summary>
    public const string Migration = "migration";

    /// <summary>The name of the destination, typed out.</summary>
    public const string Confirm = "confirm";

    /// <summary>Why.</summary>
    public const string Reason = "reason";
}
