namespace WhmTransferBot.Configuration;

/// <summary>One thing in the configuration that cannot work.</summary>
/// <param name="File">The file or the variable it stands in.</param>
/// <param name="Key">The key, for example <c>Approval:Required</c>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record SettingsFault(string File, string Key, string Problem, string Remedy)
{
    /// <summary>The fault on one line.</summary>
    public override string ToString() => $"{File}, {Key}: {Problem} {Remedy}";
}
