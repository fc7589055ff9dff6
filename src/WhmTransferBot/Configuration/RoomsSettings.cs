namespace WhmTransferBot.Configuration;

/// <summary>Where migrations are shown.</summary>
public sealed class RoomsSettings
{
    /// <summary>Rooms that show every migration besides the one it was planned in, for example <c>slack:C0123</c>.</summary>
    public IList<string> Mirror { get; set; } = [];
}
