namespace WhmTransferBot.AppTests.Figures;

/// <summary>The page of figures counts every bot of the process; tests that read it are alone with theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ReadingFigures
{
    public const string Name = "reading figures";
}
