using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Migrations;
using WhmTransferBot.Migrations.Failures;
using WhmTransferBot.Migrations.Monitoring;
using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Chat.Reporting;

/// <summary>The result of every item as CSV (RFC 4180, with a line of headings).</summary>
internal static class ReportFile
{
    private const int LongestWords = 2_000;

    /// <summary>A cell that begins like a formula would be carried out by a spreadsheet; it is escaped, because names and words
    /// may be hostile.</summary>
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '-', '\t', '\r', '\n', '|', '%'],
        NewLine = "\r\n",
    };

    /// <summary>Writes the file.</summary>
    public static CardFile Of(MigrationSnapshot migration)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Format)) csv.WriteRecords(migration.Items.Select(Line));
        return new CardFile($"{migration.Id}-report.csv", $"Result of every item of {migration.Id}", text.ToString());
    }

    private static ReportLine Line(MigrationItem item)
    {
        var words = ResultWords.Words(item);
        var explanation = item.Outcome == ItemOutcome.Failed ? FailureCatalogue.Find(words) : null;
        return new ReportLine
        {
            Kind = ResultWords.Of(item.Kind),
            Name = item.Name.ToString(),
            DestinationName = item.DestinationName.ToString(),
            Domain = item.Domain ?? string.Empty,
            Owner = item.Owner ?? string.Empty,
            Bytes = item.Size.Bytes,
            Result = ResultWords.Of(item),
            Words = CleanText.Line(words, LongestWords),
            Meaning = explanation?.Meaning ?? string.Empty,
            NextStep = explanation?.NextStep ?? string.Empty,
            Started = Moment(item.Transfer.StartedAt),
            Ended = Moment(item.Restore.EndedAt ?? item.Transfer.EndedAt),
        };
    }

    private static string Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? string.Empty;
}
