using WhmTransferBot.Chat.Access;
using WhmTransferBot.Console.Room;

namespace WhmTransferBot.Console.People;

/// <summary>Somebody a visitor of the console can be. What she may do is decided by the access rules, not here.</summary>
/// <param name="Key">The part of the identity after <c>console:</c>, for example <c>operator</c>.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">What she is there for, in a word.</param>
public sealed record ConsolePerson(string Key, string Name, string Role)
{
    /// <summary>An operator and the two approvers that destructive options ask for.</summary>
    public static IReadOnlyList<ConsolePerson> Defaults { get; } =
    [
        new("operator", "Olivia", "operator"),
        new("approver", "Amir", "approver"),
        new("approver2", "Aiko", "approver"),
    ];

    /// <summary>The identity as the access rules write it.</summary>
    public string Identity => $"{ConsolePlatform.PlatformName}:{Key}";

    internal Caller ToCaller() => new(Identity, Name, new HashSet<string>());
}
