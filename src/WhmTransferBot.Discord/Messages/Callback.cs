namespace WhmTransferBot.Discord.Messages;

/// <summary>A first response to an interaction.</summary>
/// <param name="Type">Which.</param>
/// <param name="Data">What it says.</param>
/// <typeparam name="TData">The kind of what it says.</typeparam>
internal sealed record Callback<TData>(int Type, TData Data);
