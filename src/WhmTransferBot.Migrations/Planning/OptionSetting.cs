namespace WhmTransferBot.Migrations.Planning;

/// <summary>One option as a person wrote it, for example <c>dns</c> and <c>all</c>.</summary>
/// <param name="Name">The option's name, lower case.</param>
/// <param name="Value">Its value as typed.</param>
public sealed record OptionSetting(string Name, string Value);
