using WhmTransferBot.Fuzzing;
using WhmTransferBot.Tests.House;

namespace WhmTransferBot.Tests.Fuzzing;

/// <summary>What afl-fuzz starts from and what it once found, and what is too long for it; see CONTRIBUTING, Feeding it rubbish.</summary>
public sealed class HostileInputTests
{
    /// <summary>Reached only by work that grows faster than its input: ten megabytes take a second or two.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, string[]> Shapes = new()
    {
        ["envelope"] =
        [
            """{"metadata":{"result":1},"data":{"transfer_session_id":"a","create_rawout":@}}""",
            """{"metadata":{"result":1},"data":{"acct":[{"user":"alice","domain":@}]}}""",
            """{"metadata":{"result":0,"reason":@}}""",
        ],
        ["log"] = ["""{"data":{"log":@},"metadata":{"result":1}}""", """{"contents":{"action":"fail","msg":@}}"""],
        ["slack"] = ["""{"envelope_id":"e","type":"slash_commands","payload":{"user_id":"U1","channel_id":"C1","text":@}}""", """{"envelope_id":"e","type":@}"""],
        ["discord"] = ["""{"op":0,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"2","token":"t","guild_id":"3","type":2,"member":{"user":{"id":"4"}},"channel_id":"5","data":@}}"""],
        ["configuration"] = ["""{"Servers":{"old1":{"Host":@}}}""", """{"Monitor":{"PollInterval":@}}"""],
    };

    public static TheoryData<string> Targets() => new(FuzzTargets.Names);

    public static TheoryData<string, string> HugeInputs()
    {
        var inputs = new TheoryData<string, string>();
        foreach (var target in FuzzTargets.Names)
        {
            foreach (var piece in HugeInput.Pieces.Keys) inputs.Add(target, piece);
        }

        return inputs;
    }

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
    [MemberData(nameof(HugeInputs))]
    public void Ten_megabytes_of_anything_take_bounded_memory_and_time(string name, string piece)
    {
        var target = FuzzTargets.Make(name);
        byte[][] inputs = [HugeInput.Of(piece), .. Shapes.GetValueOrDefault(name, []).Select(shape => HugeInput.Inside(shape, piece))];
        foreach (var input in inputs)
        {
            var started = TimeProvider.System.GetTimestamp();
            var allocated = target.Run(input);
            var took = TimeProvider.System.GetElapsedTime(started);
            TestContext.Current.TestOutputHelper?.WriteLine($"{name} {piece}: {(double)allocated / input.Length:0.0} bytes for each byte, {took.TotalMilliseconds:0} ms");
            took.ShouldBeLessThan(Longest);
        }
    }
}
