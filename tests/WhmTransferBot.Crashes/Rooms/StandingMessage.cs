namespace WhmTransferBot.Crashes.Rooms;

/// <summary>A message of the bot that stands in a room.</summary>
/// <param name="Id">Its id on the platform.</param>
/// <param name="Thread">The id of the thread that it stands in; nothing for a message of the channel itself.</param>
/// <param name="Text">Everything that can be read in it, buttons aside.</param>
/// <param name="Buttons">What can be clicked on it.</param>
public sealed record StandingMessage(string Id, string? Thread, string Text, IReadOnlyList<string> Buttons);
