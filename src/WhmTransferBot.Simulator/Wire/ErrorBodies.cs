namespace WhmTransferBot.Simulator.Wire;

/// <summary>What comes instead of an envelope when something goes wrong before the function.</summary>
internal static class ErrorBodies
{
    public const string AccessDenied =
        """{"cpanelresult":{"apiversion":"2","error":"Access denied","data":{"reason":"Access denied","result":"0"},"type":"text"}}""";

    public const string LoginPage =
        """
        <!DOCTYPE html>
        <html><head><title>WHM Login</title></head>
        <body><h1>Log in</h1><p>Your session has expired. Log in again.</p></body></html>
        """;

    public const string NotFoundPage =
        """
        <!DOCTYPE html>
        <html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>
        """;
}
