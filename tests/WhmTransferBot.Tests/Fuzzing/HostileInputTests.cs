using WhmTransferBot.Fuzzing;
using WhmTransferBot.Tests.House;
using WhmTransferBot.Tests.Whm;

namespace WhmTransferBot.Tests.Fuzzing;

/// <summary>
/// What afl-fuzz starts from and what it once found, and what is too long for it; see CONTRIBUTING, Feeding it rubbish. One of the targets
/// sets variables of the process, so nothing else may run beside it.
/// </summary>
[Collection(nameof(NothingElseRuns))]
public sealed class HostileInputTests
{
    private const int LongestBytes = 10 * 1024 * 1024;
    private const int ShorterBytes = 64 * 1024;

    /// <summary>So many shapes of each target hold ten megabytes, the plain one among them; in the others one tells as much, in a tenth of the time.</summary>
    private const int AtFullLength = 2;

    /// <summary>Reached only by work that grows faster than its input, for which ten megabytes are hours; otherwise they are seconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>What a process that reads nothing has in use, and what stays unused between objects.</summary>
    private const long OwnBytes = 64 * 1024 * 1024;

    /// <summary>How often an input may be in memory at one time: as itself, as text of twice its size, and as what is read and written from it.</summary>
    private const int TimesInput = 24;

    /// <summary>The target of logs holds the events of two readings beside each other, written down, to compare them.</summary>
    private const int TimesLog = 60;

    private static readonly Dictionary<string, string[]> Shapes = new()
    {
        ["envelope"] =
        [
            """{"metadata":{"result":1},"data":{"transfer_session_id":"a","create_rawout":@}}""",
            """{"metadata":{"result":1},"data":{"acct":[{"user":"alice","domain":@}]}}""",
            """{"metadata":{"result":1},"data":{"acct":[{"user":@,"domain":"a.example","suspendreason":"x"}]}}""",
            """{"metadata":{"result":1},"data":{"accounts":{"alice":{"user":@}},"remote":{"conflicts":@}}}""",
            """{"metadata":{"result":0,"reason":@}}""",
        ],
        ["log"] = ["""{"data":{"log":@},"metadata":{"result":1}}""", """{"contents":{"action":"fail","msg":@}}"""],
        ["slack"] =
        [
            """{"envelope_id":"e","type":"slash_commands","payload":{"user_id":"U1","channel_id":"C1","text":@}}""",
            """{"envelope_id":"e","type":@}""",
            """{"ok":false,"error":@}""",
            """{"ok":true,"url":"https://team.slack.com/","bot_id":"B1","user":@}""",
            """{"ok":true,"messages":[{"ts":"1.1","metadata":{"event_type":"whm_transfer_bot_delivery","event_payload":{"delivery":@}}}]}""",
        ],
        ["discord"] =
        [
            """{"op":0,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"2","token":"t","guild_id":"3","type":2,"member":{"user":{"id":"4"}},"channel_id":"5","data":@}}""",
            """{"id":"9","code":1,"message":"x","errors":{"a":@}}""",
            """{"id":"9","name":@}""",
        ],
        ["configuration"] = ["""{"Servers":{"old1":{"Host":@}}}""", """{"Monitor":{"PollInterval":@}}"""],
    };

    public static TheoryData<string> Targets() => new(FuzzTargets.Names);

    [Theory]
    [MemberData(nameof(Targets))]
    public void No_input_that_was_ever_kept_breaks_a_promise(string name)
    {
        var target = FuzzTargets.Make(name);
        var files = Directory.GetFiles(Repository.File("tests", "WhmTransferBot.Fuzzing", "Corpus", name));
        files.Length.ShouldBeGreaterThan(5);
        foreach (var file in files) Should.NotThrow(() => target.Run(File.ReadAllBytes(file)), file);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_piece_of_anything_without_end_takes_memory_in_proportion(string name)
    {
        var target = FuzzTargets.Make(name);
        foreach (var piece in HugeInput.Pieces.Keys)
        {
            foreach (var input in InEveryShape(name, HugeInput.Of(piece, ShorterBytes))) Should.NotThrow(() => target.Run(input), piece);
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Ten_megabytes_of_everything_take_bounded_memory_and_time(string name)
    {
        List<byte[]> inputs =
        [
            .. InEveryShape(name, HugeInput.OfAll(LongestBytes)).Take(AtFullLength),
            .. InEveryShape(name, HugeInput.OfAll(LongestBytes / 10)).Skip(AtFullLength),
        ];
        var most = OwnBytes + ((name == "log" ? TimesLog : TimesInput) * inputs.Max(input => (long)input.Length));
        var (exitCode, said) = await LimitedProcess.ReplayAsync(name, inputs, most, Longest * inputs.Count);
        exitCode.ShouldBe(0, said);
    }

    private static IEnumerable<byte[]> InEveryShape(string name, byte[] input) =>
        Shapes.GetValueOrDefault(name, []).Select(shape => HugeInput.Inside(shape, input)).Prepend(input);
}
