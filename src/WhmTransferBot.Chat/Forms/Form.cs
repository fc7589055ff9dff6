namespace WhmTransferBot.Chat.Forms;

/// <summary>A form, shown as a modal where the platform has one.</summary>
/// <param name="Id">What is filled in, for example <c>plan</c> or <c>reject:M-1</c>; at most 100 characters.</param>
/// <param name="Title">At most 24 characters.</param>
/// <param name="Submit">The label of the button, at most 24 characters.</param>
/// <param name="Fields">In order; at most 5.</param>
public sealed record Form(string Id, string Title, string Submit, IReadOnlyList<FormField> Fields);
