using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Commands;

/// <summary>The options of a new migration: the cautious defaults with what was typed.</summary>
internal static class PlannedOptions
{
    /// <summary>Reads them; a value that cannot be read is remembered as the command's mistake.</summary>
    public static TransferOptions Of(CommandArguments arguments) => arguments.Settings().Aggregate(TransferOptions.Default, Apply);

    private static TransferOptions Apply(TransferOptions options, OptionSetting setting) =>
        TransferOptionWords.Read(options, setting) is TransferOptionReading.Understood understood ? understood.Options : options;
}
