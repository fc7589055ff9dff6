namespace WhmTransferBot.Simulator.Sessions;

/// <summary>States and stages in the words of the wire.</summary>
internal static class Words
{
    public static string OnTheWire(this SessionState state) => state.ToString().ToUpperInvariant();

    public static string OnTheWire(this Stage stage) => stage.ToString().ToUpperInvariant();
}
