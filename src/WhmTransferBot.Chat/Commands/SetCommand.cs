using WhmTransferBot.Chat.Access;
using WhmTransferBot.Migrations.Identifiers;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>Change options.</summary>
/// <param name="Migration">Which; nothing means the only open one of the room.</param>
/// <param name="Settings">The options that change; the others stay.</param>
public sealed record SetCommand(MigrationId? Migration, IReadOnlyList<OptionSetting> Settings) : MigrationCommand(Migration)
{
    /// <summary>How it is spoken.</summary>
    public static CommandDescription Description { get; } = new(Read)
    {
        Verb = "set",
        Who = Roles.Operator,
        Summary = "Changes options of a plan",
        Options = [CommandOption.Migration, .. TransferOptionWords.All.Select(CommandOption.Of)],
        Examples = ["set M-1 dns:all", "set M-1 overwrite:force threads:2/2"],
        Remarks = "It is possible until the queue is filled and voids approvals.",
    };

    /// <inheritdoc />
    public override string Verb => Description.Verb;

    /// <inheritdoc />
    protected override IEnumerable<string> Arguments =>
        Settings.Select(setting => CommandWords.Option(setting.Name, setting.Value));

    private static SetCommand Read(CommandArguments arguments)
    {
        var settings = arguments.Settings();
        if (settings.Count == 0) arguments.Fail<string>(null, null, "No option is given that should change.");
        return new SetCommand(arguments.Migration(), settings);
    }
}
