using System.Globalization;

namespace WhmTransferBot.Simulator.Functions;

/// <summary>A parameter of a function: its name, and what a value must look like.</summary>
internal sealed record Parameter(string Name, bool IsRequired, Func<string, string?> Fault)
{
    /// <summary>Any text.</summary>
    public static Parameter Text(string name) => new(name, false, _ => null);

    /// <summary>1 or 0; words such as true are not accepted.</summary>
    public static Parameter Flag(string name) => new(name, false, value => value is "0" or "1" ? null : $"“{name}” must be 1 or 0.");

    /// <summary>A whole number within bounds.</summary>
    public static Parameter Number(string name, long least, long most = long.MaxValue) => new(name, false, value =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : $"“{name}” must be a number of at least {least}{(most == long.MaxValue ? "" : $" and at most {most}")}.");

    /// <summary>One of a few words.</summary>
    public static Parameter Word(string name, params string[] words) => new(name, false, value =>
        words.Contains(value, StringComparer.Ordinal) ? null : $"“{name}” must be one of: {string.Join(", ", words)}.");

    /// <summary>The same parameter, which may not be missing.</summary>
    public Parameter Required => this with { IsRequired = true };
}
