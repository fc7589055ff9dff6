using WhmTransferBot.Chat.Commands;
using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight;

/// <summary>Types an edit as a person would, and does to the facts what it asks for.</summary>
internal static class TypedEdit
{
    /// <summary>The facts after the edit. Fails when the edit is no command.</summary>
    public static PreflightFacts Apply(PreflightFacts facts, string edit) => Read(edit) switch
    {
        ExcludeCommand exclude => facts with { Items = [.. facts.Items.Where(item => !exclude.Names.Contains(item.Name.Value))] },
        IncludeCommand include => facts with { Items = [.. facts.Items, .. include.Names.Select(name => Scene.Item(name))] },
        RenameCommand rename => facts with
        {
            Items = [.. facts.Items.Select(item => item.Name == rename.Account ? item with { DestinationName = rename.Name } : item)],
        },
        SetCommand set => facts with { Options = set.Settings.Aggregate(facts.Options, Set) },
        CheckCommand => facts,
        var other => throw new InvalidOperationException($"{other} is no edit."),
    };

    public static Command Read(string edit) =>
        CommandParser.Parse(edit.Replace("{id}", "M-7", StringComparison.Ordinal)).ShouldBeOfType<ParseResult.Understood>(edit).Command;

    private static TransferOptions Set(TransferOptions options, OptionSetting setting) =>
        TransferOptionWords.Read(options, setting).ShouldBeOfType<TransferOptionReading.Understood>().Options;
}
