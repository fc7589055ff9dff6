namespace WhmTransferBot.Chat.Rooms;

/// <summary>
/// Takes note that a platform is lost for good: trying again would fail the same way, and somebody has to mend something
/// first. The program brings it and decides what follows.
/// </summary>
public interface ILostPlatforms
{
    /// <summary>Called by the platform, once or more often.</summary>
    /// <param name="platform">The platform's name, as <see cref="IChatPlatform.Name"/> says it.</param>
    /// <param name="reason">Why, and what has to be mended, in a sentence for administrators.</param>
    void Report(string platform, string reason);
}
