using WhmTransferBot.Chat.Dispatching;

namespace WhmTransferBot.Discord.Interactions;

/// <summary>
/// Something that a person did in Discord, read from whatever came
/// (docs.discord.com/developers/interactions/receiving-and-responding, interaction object).
/// </summary>
internal abstract record Interaction
{
    private Interaction()
    {
    }

    /// <summary>Discord asks whether somebody is there.</summary>
    public sealed record Ping : Interaction;

    /// <summary>A command was used.</summary>
    /// <param name="Origin">By whom and where.</param>
    /// <param name="Verb">The subcommand.</param>
    /// <param name="Options">Its options by name, as text.</param>
    public sealed record CommandUsed(InteractionOrigin Origin, string Verb, IReadOnlyDictionary<string, string> Options) : Interaction;

    /// <summary>An option is being typed.</summary>
    /// <param name="Origin">By whom and where.</param>
    /// <param name="Verb">The subcommand.</param>
    /// <param name="Option">The option.</param>
    /// <param name="Typed">What stands in it so far.</param>
    /// <param name="Others">The other options.</param>
    public sealed record Completing(InteractionOrigin Origin, string Verb, string Option, string Typed, IReadOnlyDictionary<string, string> Others) : Interaction;

    /// <summary>A button of a card was clicked.</summary>
    /// <param name="Origin">By whom and where.</param>
    /// <param name="Click">What the button says.</param>
    /// <param name="Confirmed">Whether the question before it was answered with yes.</param>
    public sealed record Clicked(InteractionOrigin Origin, ButtonClick Click, bool Confirmed) : Interaction;

    /// <summary>The question before a click was answered with no.</summary>
    /// <param name="Origin">By whom and where.</param>
    public sealed record Declined(InteractionOrigin Origin) : Interaction;

    /// <summary>A form is to be shown, again or at last.</summary>
    /// <param name="Origin">By whom and where.</param>
    /// <param name="FormId">Which.</param>
    public sealed record FormWanted(InteractionOrigin Origin, string FormId) : Interaction;

    /// <summary>A form was filled in.</summary>
    /// <param name="Origin">By whom and where.</param>
    /// <param name="FormId">Which.</param>
    /// <param name="Fields">What was filled in, by the name of the field.</param>
    public sealed record FormFilled(InteractionOrigin Origin, string FormId, IReadOnlyDictionary<string, string> Fields) : Interaction;

    /// <summary>Something that the bot does not know or cannot believe.</summary>
    /// <param name="Answer">What the person is told; empty where an answer is of no use.</param>
    /// <param name="Reason">Why, for the log.</param>
    public sealed record Strange(string Answer, string Reason) : Interaction;
}
