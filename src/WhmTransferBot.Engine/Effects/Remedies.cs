using WhmTransferBot.Migrations;
using WhmTransferBot.Whm;

namespace WhmTransferBot.Engine.Effects;

/// <summary>What to do when a call to WHM did not work.</summary>
internal static class Remedies
{
    public static string AfterFailedCreate(WhmException fault, MigrationSnapshot migration)
    {
        var again = $"Then type /migrate create {migration.Id}.";
        var token = fault.SourceTokenMayRemain ? $" A token called transfer-<time> may remain on {migration.Source}." : string.Empty;
        return fault.Kind switch
        {
            WhmErrorKind.ApiFailure => $"See that {migration.Destination} can reach {migration.Source} and that the login in servers.json is right. {again}{token}",
            WhmErrorKind.Auth => $"Check the API token of {migration.Destination}. {again}",
            _ => $"See that {migration.Destination} answers on its API address. {again}{token}",
        };
    }

    /// <summary>What is left behind when the answer to the opening of a session was lost.</summary>
    public static string LostSession(MigrationSnapshot migration) =>
        $"An earlier session may exist on {migration.Destination}. It is empty and does no harm; WHM ends it by itself after two hours. "
        + $"A token called transfer-<time> may remain on {migration.Source}.";

    public static string TryAgain(WhmException fault, MigrationSnapshot migration, string verb) => fault.Kind switch
    {
        WhmErrorKind.Auth => $"Check the API token of {migration.Destination}, then type /migrate {verb} {migration.Id}.",
        WhmErrorKind.ApiFailure => $"If WHM's words do not explain it, look at the session in WHM; then type /migrate {verb} {migration.Id}.",
        _ => $"See that {migration.Destination} answers on its API address, then type /migrate {verb} {migration.Id}.",
    };
}
