using WhmTransferBot.Simulator.Servers;
using WhmTransferBot.Simulator.Wire;

namespace WhmTransferBot.Simulator.Catalogues;

/// <summary>Everything a simulated server is before the first request reaches it.</summary>
public sealed record ServerDescription
{
    /// <summary>Short name, for example <c>old1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Host name by which the other servers of the world know it. Default <c>NAME.example.net</c>.</summary>
    public string HostName { get => field ?? $"{Name}.example.net"; init; }

    /// <summary>Main (shared) address.</summary>
    public required string MainAddress { get; init; }

    /// <summary>Further addresses; those that no account uses are free.</summary>
    public IReadOnlyList<string> AdditionalAddresses { get; init; } = [];

    /// <summary>Version of cPanel and WHM, four numbers.</summary>
    public string Version { get; init; } = "11.126.0.5";

    /// <summary>Database server.</summary>
    public DatabaseServer Database { get; init; } = new("mysql", "8.0");

    /// <summary>Password of root. Default: made from the name.</summary>
    public string RootPassword { get => field ?? $"{Name}-root-password"; init; }

    /// <summary>Secret of root's API token. Default: made from the seed of the world.</summary>
    public string? Token { get; init; }

    /// <summary>Further tokens, for example one with few privileges.</summary>
    public IReadOnlyList<AccessToken> Tokens { get; init; } = [];

    /// <summary>Port of the SSH server.</summary>
    public int SshPort { get; init; } = 22;

    /// <summary>Whether root may log in over SSH directly.</summary>
    public bool RootLoginAllowed { get; init; } = true;

    /// <summary>A login that can become root, or null.</summary>
    public AdministratorLogin? Administrator { get; init; }

    /// <summary>Names of keys that this server, as a source, accepts for root.</summary>
    public IReadOnlyList<string> AuthorizedKeys { get; init; } = [];

    /// <summary>Keys that this server, as a destination, has stored for root.</summary>
    public IReadOnlyList<SshKey> SshKeys { get; init; } = [];

    /// <summary>Whether a copy from this server can be streamed over WHM; otherwise SSH is used, which is slower.</summary>
    public bool SupportsStreaming { get; init; } = true;

    /// <summary>Whether this server, as a source, supports Live Transfer.</summary>
    public bool SupportsLiveTransfer { get; init; } = true;

    /// <summary>Whether the certificate of this server is trusted; <c>whostmgr</c> refuses it otherwise.</summary>
    public bool CertificateIsTrusted { get; init; } = true;

    /// <summary>Whether the host name resolves to a local address; Live Transfer to this server is refused otherwise.</summary>
    public bool HostNameResolves { get; init; } = true;

    /// <summary>Whether this server has a valid cPanel licence; without it the analysis of this source fails.</summary>
    public bool HasValidLicence { get; init; } = true;

    /// <summary>Whether the licence is a Solo one, which allows one worker per queue.</summary>
    public bool HasSoloLicence { get; init; }

    /// <summary>Number of accounts the licence allows; 0 means unlimited.</summary>
    public int MaximumUsers { get; init; }

    /// <summary>Disk partitions.</summary>
    public IReadOnlyList<Partition> Partitions { get; init; } = [new("/", 2_000_000_000, 400_000_000)];

    /// <summary>Accounts at the beginning.</summary>
    public IReadOnlyList<HostedAccount> Accounts { get; init; } = [];

    /// <summary>Packages at the beginning; <c>default</c> always exists.</summary>
    public IReadOnlyList<HostingPackage> Packages { get; init; } = [new("default")];

    /// <summary>Feature lists at the beginning; <c>default</c> always exists.</summary>
    public IReadOnlyList<string> FeatureLists { get; init; } = ["default"];

    /// <summary>Further entries of <c>available_transfer_modules</c> that newer builds list.</summary>
    public IReadOnlyList<string> ListedModules { get; init; } = [];

    /// <summary>How the server dresses its answers.</summary>
    public WireStyle Wire { get; init; } = WireStyle.Current;

    /// <summary>Switches for unknown and contradictory behaviour.</summary>
    public ServerRules Rules { get; init; } = new();

    internal string MajorVersion => string.Join('.', Version.Split('.').Take(2));

    internal string ServerType => $"WHM{MajorVersion.Replace(".", "", StringComparison.Ordinal)}";
}
