using System.Text.Json;
using WhmTransferBot.Whm.Backups;
using WhmTransferBot.Whm.Queueing;
using WhmTransferBot.Whm.Sessions;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>Archives and restores.</content>
public sealed partial class WhmClient
{
    /// <summary><c>restore_modules_summary</c>: the steps of an account restore, and which of them Restricted Restore carries out.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<IReadOnlyList<RestoreModule>> ListRestoreModulesAsync(CancellationToken cancellationToken) =>
        CallAsync(WhmFunctions.RestoreModules, CallParameters.None, answer => BackupReading.RestoreModules(answer.Data["modules"]), cancellationToken);

    /// <summary><c>delete_account_archives</c>: deletes leftover archives of an account. Never repeated.</summary>
    /// <param name="user">The account.</param>
    /// <param name="mountPoint">Where to look; <c>/home</c> when null.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task<ArchiveDeletion> DeleteAccountArchivesAsync(string user, string? mountPoint, CancellationToken cancellationToken) =>
        CallAsync(
            WhmFunctions.DeleteArchives,
            CallParameters.Of("user", user).Add("mountpoint", mountPoint),
            answer => new ArchiveDeletion(answer.Envelope.Messages, answer.Envelope.Warnings),
            cancellationToken);

    /// <summary>
    /// <c>start_local_cpmove_restore</c>: restores an archive that lies on this server. Starts at once; the session is watched like any other.
    /// Never repeated.
    /// </summary>
    /// <param name="restore">The archive and how to restore it.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task<TransferSessionId> StartLocalArchiveRestoreAsync(LocalArchiveRestore restore, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(restore);
        var parameters = CallParameters.Of("cpmovepath", restore.ArchivePath)
            .Add("username", restore.Username)
            .Add("mail_location", restore.MailLocation)
            .Add("update_a_records", restore.AddressRewrite is AddressRewrite.All ? "all" : "basic")
            .Flag("dedicated_ip", restore.DedicatedIp)
            .Flag("delete_archive", restore.DeleteArchive)
            .Flag("overwrite", restore.Overwrite)
            .Flag("restricted", restore.Restricted);
        return CallAsync(
            WhmFunctions.RestoreLocalArchive,
            parameters,
            answer => TransferSessionId.TryParse(answer.Need("transfer_session_id"), out var id) ? id : throw new JsonException("The session id is not one."),
            cancellationToken);
    }
}
