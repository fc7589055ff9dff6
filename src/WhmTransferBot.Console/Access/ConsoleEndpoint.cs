namespace WhmTransferBot.Console.Access;

/// <summary>Marks the endpoints that belong to the console, so that its doorkeeper leaves all others alone.</summary>
internal sealed class ConsoleEndpoint
{
    private ConsoleEndpoint()
    {
    }

    public static ConsoleEndpoint Mark { get; } = new();
}
