using System.Text.Json;
using CsCheck;
using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Lifecycle;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Chat;

public sealed class CommandParserProperties
{
    private static readonly Gen<string> Noise = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["abM-1 :=,\"'“”‘’«»\\*?\t\n\ud800\u202e"], 0, 60],
        Gen.OneOfConst([.. CommandVocabulary.All.Select(command => command.Verb)])
            .SelectMany(verb => Gen.String[Gen.Char["abM-1 :=,\"'“”\\*dnsfrom"], 0, 60].Select(rest => $"{verb} {rest}")));

    private static readonly Gen<string> Name = Gen.String[Gen.Char["abcxyz019 -_.é:=\"'“”‘\\*"], 1, 12]
        .Where(name => AccountName.TryParse(name, out _) && name.Trim() == name);

    private static readonly Gen<IReadOnlyList<string>> Names = Name.List[1, 4].Select(names => (IReadOnlyList<string>)[.. names.Distinct()]);

    private static readonly Gen<MigrationId?> Id = Gen.OneOf(
        Gen.Const((MigrationId?)null), Gen.Long[1, long.MaxValue / 100].Select(number => (MigrationId?)new MigrationId(number)));

    private static readonly Gen<string?> Reason = Gen.OneOf(Gen.Const((string?)null), Name.Select(reason => (string?)reason));

    private static readonly Gen<TransferOptions> Options =
        from flags in Gen.Bool.Array[7]
        from transport in Gen.OneOf(Gen.Const((CommandTransport?)null), Gen.Enum<CommandTransport>().Select(choice => (CommandTransport?)choice))
        from threads in Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9])
        from overwrite in Gen.Enum<Overwrite>()
        from dns in Gen.Enum<ZoneRewrite>()
        from address in Gen.OneOfConst(AddressChoice.Shared, AddressChoice.OwnAddress, new AddressChoice(true, "192.0.2.7"))
        from skip in Gen.Enum<SkippedPart>().HashSet[0, 3]
        from reason in Reason
        select new TransferOptions
        {
            Compress = flags[0],
            LowPriority = flags[1],
            Restricted = flags[2],
            ReuseBackups = flags[3],
            ResellerPrivileges = flags[4],
            Live = flags[5],
            Express = flags[6],
            Transport = transport,
            TransferThreads = threads.Item1,
            RestoreThreads = threads.Item2,
            Overwrite = overwrite,
            Dns = dns,
            Address = address,
            Skip = [.. skip],
            Reason = reason,
        };

    private static readonly Gen<TimeOnly> Hour = Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59]).Select(time => new TimeOnly(time.Item1, time.Item2));

    private static readonly Gen<Command> AnyCommand = Gen.OneOf<Command>(
        Gen.OneOfConst<Command>(new HelpCommand(null), new HelpCommand("plan"), new ServersCommand(), new ListCommand(null, false), new ListCommand(null, true)),
        Gen.Enum<MigrationState>().Select(Command (state) => new ListCommand(state, state.IsFinal())),
        from options in Options
        from accounts in Names
        from all in Gen.Bool
        from asUser in Gen.Bool
        select (Command)new PlanCommand(new ServerName("old1"), new ServerName("new1"), Selection(accounts, all), options, asUser),
        Gen.Select(Name, Gen.Bool).Select(Command (parts) => new RestoreCommand(
            new ServerName("new1"),
            new ArchivePath("/home/cpmove-alice.tar.gz"),
            new AccountName(parts.Item2 ? parts.Item1 : "alice"),
            new TransferOptions { Overwrite = parts.Item2 ? Overwrite.Force : Overwrite.No, Restricted = parts.Item2 })),
        Id.SelectMany(Simple),
        Gen.Select(Id, Reason).Select(Command (parts) => new RejectCommand(parts.Item1, parts.Item2)),
        Gen.Select(Id, Reason).Select(Command (parts) => new AbortCommand(parts.Item1, parts.Item2)),
        Gen.Select(Gen.Long[1, 99], Names).Select(Command (parts) => new ExcludeCommand(new MigrationId(parts.Item1), parts.Item2)),
        Gen.Select(Id, Name, Name).Select(Command (parts) => new RenameCommand(parts.Item1, new AccountName(parts.Item2), new AccountName(parts.Item3))),
        Gen.Select(Id, Name).Select(Command (parts) => new LogCommand(parts.Item1, new AccountName(parts.Item2))),
        Gen.Select(Id, Hour, Hour).Where(parts => parts.Item2 != parts.Item3)
            .Select(Command (parts) => new StartCommand(parts.Item1, new StartTime(null, parts.Item2), new HourRange(parts.Item2, parts.Item3))),
        Gen.Select(Id, Options).Where(parts => TransferOptionWords.Settings(parts.Item2).Count > 0)
            .Select(Command (parts) => new SetCommand(parts.Item1, TransferOptionWords.Settings(parts.Item2))));

    [Fact]
    public void No_text_makes_the_parser_throw() => Noise.Sample(text => CommandParser.Parse(text) is not null);

    [Fact]
    public void What_is_understood_is_written_so_that_it_is_understood_again() => Noise.Sample(text =>
    {
        if (CommandParser.Parse(text) is not ParseResult.Understood { Command: var command }) return;
        Inside(CommandParser.Parse(command.ToString()).ShouldBeOfType<ParseResult.Understood>(text).Command).ShouldBe(Inside(command), text);
    });

    [Fact]
    public void A_command_that_is_written_and_read_is_the_same_command() => AnyCommand.Sample(command =>
        Inside(CommandParser.Parse(command.ToString()).ShouldBeOfType<ParseResult.Understood>(command.ToString()).Command)
            .ShouldBe(Inside(command), command.ToString()));

    [Fact]
    public void Reading_takes_time_proportional_to_the_length()
    {
        string[] hostile = ["'a ", "\"\\\"", "a:", ", ,", "=x ", "“", "‘x"];
        foreach (var piece in hostile)
        {
            var text = "plan " + string.Concat(Enumerable.Repeat(piece, 7_900 / piece.Length));
            var started = TimeProvider.System.GetTimestamp();
            CommandParser.Parse(text);
            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(2), piece);
        }
    }

    /// <summary>Everything that a command holds; two commands that show the same are the same.</summary>
    private static string Inside(Command command) => JsonSerializer.Serialize(command, command.GetType());

    private static AccountSelection Selection(IReadOnlyList<string> accounts, bool all) => new()
    {
        All = all,
        Accounts = [.. accounts.Where(account => !account.Equals("all", StringComparison.OrdinalIgnoreCase))],
        Packages = accounts,
    };

    private static Gen<Command> Simple(MigrationId? id) => Gen.OneOfConst<Command>(
        new CreateCommand(id), new CheckCommand(id), new QueueCommand(id), new RunCommand(id), new PauseCommand(id), new ResumeCommand(id),
        new CancelCommand(id), new RetryCommand(id), new StatusCommand(id), new ReportCommand(id), new JournalCommand(id),
        new ApproveCommand(id ?? new MigrationId(3), "3f9a1c07", null),
        new ApproveCommand(id ?? new MigrationId(3), null, "new1"));
}
