namespace WhmTransferBot.Discord.Messages;

/// <summary>A way to go on typing, or one of the values of an option.</summary>
/// <param name="Name">What is read; 1 to 100 characters.</param>
/// <param name="Value">What it stands for; at most 100 characters.</param>
internal sealed record Choice(string Name, string Value);
