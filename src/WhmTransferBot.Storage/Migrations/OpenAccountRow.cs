namespace WhmTransferBot.Storage.Migrations;

/// <summary>An open migration beside one of its accounts; without names when it has no account.</summary>
internal sealed record OpenAccountRow(
    long Number, string State, string Source, string Destination, string? Name, string? DestinationName);
