namespace WhmTransferBot.Configuration;

/// <summary><c>config/appsettings.json</c>. Every key is optional.</summary>
public sealed class BotSettings
{
    /// <summary>How the bot watches running migrations.</summary>
    public MonitorSettings Monitor { get; set; } = new();

    /// <summary>Who must agree before data moves.</summary>
    public ApprovalSettings Approval { get; set; } = new();

    /// <summary>Who may do what.</summary>
    public AccessSettings Access { get; set; } = new();

    /// <summary>People with their accounts on the platforms.</summary>
    public IList<PersonSettings> People { get; set; } = [];

    /// <summary>Where migrations are shown.</summary>
    public RoomsSettings Rooms { get; set; } = new();

    /// <summary>Slack.</summary>
    public SlackSettings Slack { get; set; } = new();

    /// <summary>Discord.</summary>
    public DiscordSettings Discord { get; set; } = new();

    /// <summary>The local page.</summary>
    public ConsoleSettings Console { get; set; } = new();

    /// <summary>How bots that share a database talk to each other.</summary>
    public ClusterSettings Cluster { get; set; } = new();

    /// <summary>How much one person and one sender may ask for.</summary>
    public LimitSettings Limits { get; set; } = new();
}
