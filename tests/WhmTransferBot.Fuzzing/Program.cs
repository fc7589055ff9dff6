using SharpFuzz;
using WhmTransferBot.Fuzzing;

switch (args)
{
    case ["instrument", .. var assemblies]:
        foreach (var assembly in assemblies) Fuzzer.Instrument(assembly, _ => true, Options.Value);
        return 0;

    case ["replay", var name, .. var files] when FuzzTargets.Names.Contains(name):
        return Replay.Run(FuzzTargets.Make(name), files, Console.Out);

    // Under afl-fuzz: it says through a pipe when the next input is there.
    case [var name] when FuzzTargets.Names.Contains(name):
        FuzzTarget? target = null;
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            (target ??= FuzzTargets.Make(name)).Run(input.ToArray());
        });
        return 0;

    default:
        await Console.Error.WriteLineAsync($"One of: {string.Join(", ", FuzzTargets.Names)}. See CONTRIBUTING.md.");
        return 2;
}
