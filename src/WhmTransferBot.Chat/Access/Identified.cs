using WhmTransferBot.Migrations.People;

namespace WhmTransferBot.Chat.Access;

/// <summary>A caller after the access rules were asked.</summary>
/// <param name="Actor">Who it is.</param>
/// <param name="Roles">What she may do.</param>
public sealed record Identified(Actor Actor, Roles Roles)
{
    /// <summary>Whether she may read nothing but what is shown in the room where she asks.</summary>
    public bool IsReaderOnly => Roles is Roles.None or Roles.Reader;
}
