namespace WhmTransferBot.Configuration;

/// <summary>The local page.</summary>
public sealed class ConsoleSettings
{
    /// <summary>Where the access token is, as <c>env:NAME</c> or <c>file:/path</c>. Without one the page answers this machine only.</summary>
    public string? AccessToken { get; set; }
}
