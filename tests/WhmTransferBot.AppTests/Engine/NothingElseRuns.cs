namespace WhmTransferBot.AppTests.Engine;

/// <summary>Tests that measure the process itself.</summary>
[CollectionDefinition(nameof(NothingElseRuns), DisableParallelization = true)]
public sealed class NothingElseRuns;
