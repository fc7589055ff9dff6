using WhmTransferBot.Whm.Sessions;

namespace WhmTransferBot.Whm.Analysis;

/// <summary>
/// What WHM knows about the source and the destination of a root session.
/// Source: retrieve_transfer_session_remote_analysis. It reads what the last analysis stored and does not contact the source.
/// </summary>
/// <param name="SessionId">The session, or null when the answer does not name it.</param>
/// <param name="Accounts">Accounts on the source.</param>
/// <param name="Packages">Packages on the source.</param>
/// <param name="Local">Facts about the destination.</param>
/// <param name="Remote">Facts about the source.</param>
/// <param name="Modules">What the analysis modules compared and complained about.</param>
/// <param name="Options">Options that the analysis found to be in force.</param>
/// <param name="SharedDatabaseServer">Both sides use the same MySQL server.</param>
public sealed record RemoteAnalysis(
    TransferSessionId? SessionId,
    IReadOnlyList<SourceAccount> Accounts,
    IReadOnlyList<SourcePackage> Packages,
    DestinationFacts Local,
    SourceFacts Remote,
    IReadOnlyList<AnalysisModule> Modules,
    AnalysisOptions Options,
    bool SharedDatabaseServer);
