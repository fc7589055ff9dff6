namespace WhmTransferBot.Slack.Forms;

/// <summary>What Slack is told to do with a modal that was filled in.</summary>
/// <param name="ResponseAction">Always <c>errors</c>: the modal stays and shows them at their fields.</param>
/// <param name="Errors">What is wrong, by the name of the field's block.</param>
internal sealed record FormAcknowledgement(string ResponseAction, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>The modal stays and shows what is wrong.</summary>
    public static FormAcknowledgement Mistaken(IReadOnlyDictionary<string, string> byField) => new("errors", byField);
}
