using WhmTransferBot.Migrations.Lifecycle;

namespace WhmTransferBot.Chat.Commands;

/// <summary>The states as people type them: <c>running</c>, <c>awaiting-approval</c>.</summary>
public static class StateNames
{
    /// <summary>Every state's word, in the order of a migration's life.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<MigrationState>().Select(Of)];

    /// <summary>The word of a state.</summary>
    public static string Of(MigrationState state) => state switch
    {
        MigrationState.AwaitingApproval => "awaiting-approval",
        MigrationState.CompletedWithFailures => "completed-with-failures",
        _ => state.ToString().ToLowerInvariant(),
    };

    /// <summary>The state of a word, in any case and with or without dashes; nothing when there is none.</summary>
    public static MigrationState? Find(string word)
    {
        var letters = word.Replace("-", string.Empty, StringComparison.Ordinal);
        var isName = letters.Length > 0 && letters.All(char.IsAsciiLetter);
        return isName && Enum.TryParse<MigrationState>(letters, ignoreCase: true, out var state) ? state : null;
    }
}
