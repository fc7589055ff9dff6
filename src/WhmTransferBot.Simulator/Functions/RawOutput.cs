using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>The text that the creation of a session prints, line breaks and HTML included.</summary>
internal static class RawOutput
{
    public static string OfCreation(TransferSession session)
    {
        var source = session.Terms.Source!;
        var streaming = session.Terms.Streams ? "<strong>Streaming Supported</strong>" : "HTTP/1.1 401 Access Denied";
        return $"""
            Checking the credentials …
            Done
            Asking the remote host “{session.Terms.Host}” …
            Done
            Reading the version of WHM …
            Done
            Testing “{source.HostName}” for streaming of transfers … {streaming}
            Remote Server Type: “{source.Description.ServerType}”

            """;
    }

    public static string OfAnalysis(TransferSession session) => $"Asking the remote host “{session.Terms.Host}” … …\nDone\n";
}
