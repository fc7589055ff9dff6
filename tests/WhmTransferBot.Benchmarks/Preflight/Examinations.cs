using BenchmarkDotNet.Attributes;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Failures;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Benchmarks.Preflight;

/// <summary>What a check costs beside the calls to WHM: the rules, the selection, the fingerprint, and explaining a failure.</summary>
[MemoryDiagnoser]
public class Examinations
{
    private readonly PreflightExamination _examination = new(PreflightRules.All);

    private PreflightFacts _easy = null!;
    private PreflightFacts _hard = null!;
    private MigrationSnapshot _plan = null!;

    private readonly string _known = "The account “root” already exists on “control.box.new”.";
    private readonly string _unknown = "The operation failed for a reason that nobody has written down.";

    [Params(50, 5_000)]
    public int Accounts { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _easy = CrowdedServers.Easy(Accounts);
        _hard = CrowdedServers.Hard(Accounts);
        _plan = CrowdedServers.Plan(Accounts);
    }

    [Benchmark]
    public int NothingClashes() => _examination.Examine(_easy).Count;

    [Benchmark]
    public int EverythingClashes() => _examination.Examine(_hard).Count;

    [Benchmark]
    public int SelectAll() => SelectionResolver.Resolve(new AccountSelection { All = true }, _easy.Source).Items.Count;

    [Benchmark]
    public Fingerprint Fingerprint() => FingerprintCalculator.Of(_plan);

    [Benchmark]
    public int Differences() => PlanDifferences.Between(_plan, _plan).Count;

    [Benchmark]
    public FailureExplanation? ExplainKnownWords() => FailureCatalogue.Find(_known);

    [Benchmark]
    public FailureExplanation? ExplainUnknownWords() => FailureCatalogue.Find(_unknown);
}
