using WhmTransferBot.Migrations.Failures;

namespace WhmTransferBot.Tests.Failures;

public sealed class FailureCatalogueTests
{
    [Theory]
    [InlineData("The account “root” already exists on “control.box.new”.", FailureKind.AccountExists)]
    [InlineData("Failed: The account “root” already exists on “control.box.new”.", FailureKind.AccountExists)]
    [InlineData("Account Restore Failed: The account “domain” already exists on “mysql.example.net”.", FailureKind.AccountExists)]
    [InlineData("The user alice already exists", FailureKind.AccountExists)]
    [InlineData("Sorry, there is already an account called bob here.", FailureKind.AccountExists)]
    [InlineData("The domain “example.com” already exists in the userdata.", FailureKind.DomainExists)]
    [InlineData("A DNS zone for “example.com” is already on this server", FailureKind.DomainExists)]
    [InlineData("example.com: the domain is owned by another user.", FailureKind.DomainExists)]
    [InlineData("Cannot overwrite the account because the username changes.", FailureKind.OverwriteRenamed)]
    [InlineData("force requires that user and localuser are the same names, they differ", FailureKind.OverwriteRenamed)]
    [InlineData("The username “test$” is invalid.", FailureKind.UsernameUnusable)]
    [InlineData("“mail” is a reserved username on this system", FailureKind.UsernameUnusable)]
    [InlineData("The user name is empty", FailureKind.UsernameUnusable)]
    [InlineData("The account “carol” does not exist on the remote server.", FailureKind.AccountMissing)]
    [InlineData("no such user: carol", FailureKind.AccountMissing)]
    [InlineData("pkgacct exited with an error on the source", FailureKind.PackagingFailed)]
    [InlineData("The system failed to package the account “alice”.", FailureKind.PackagingFailed)]
    [InlineData("The database “alice_wp” is owned by “bob” and was renamed to “alice_wp1”.", FailureKind.DatabaseNameOwned)]
    [InlineData("MySQL user alice_app belongs to another account", FailureKind.DatabaseNameOwned)]
    [InlineData("There is not enough free disk space on /home.", FailureKind.DiskFull)]
    [InlineData("tar: write error: No space left on device", FailureKind.DiskFull)]
    [InlineData("The partition /var has insufficient inodes", FailureKind.InodesUsedUp)]
    [InlineData("There are not enough dedicated IP addresses available.", FailureKind.AddressesShort)]
    [InlineData("No free IPs could be found", FailureKind.AddressesShort)]
    [InlineData("The package “gold” does not exist; the default package is used.", FailureKind.PackageMissing)]
    [InlineData("The feature list “plus” is missing on this server.", FailureKind.FeatureListMissing)]
    [InlineData("You have reached the maximum number of accounts that your license allows.", FailureKind.AccountLimitReached)]
    [InlineData("The licence allows only 100 accounts", FailureKind.AccountLimitReached)]
    [InlineData("The source server does not contain a valid license.", FailureKind.SourceUnlicensed)]
    [InlineData("Permission denied (publickey,password).", FailureKind.SshRefused)]
    [InlineData("SSH login to 192.0.2.1 port 22 failed", FailureKind.SshRefused)]
    [InlineData("Host key verification failed.", FailureKind.SshRefused)]
    [InlineData("su: could not become root", FailureKind.SshRefused)]
    [InlineData("The certificate of “old1.example.net” could not be verified: self-signed certificate", FailureKind.CertificateRefused)]
    [InlineData("Incorrect password for “alice”.", FailureKind.LoginRefused)]
    [InlineData("Access denied", FailureKind.LoginRefused)]
    [InlineData("Your token lacks the privilege to call this function", FailureKind.NotPermitted)]
    [InlineData("Connection refused by old1.example.net:2087", FailureKind.SourceUnreachable)]
    [InlineData("Could not connect to the source", FailureKind.SourceUnreachable)]
    [InlineData("Streaming is not supported; falling back to rsync over SSH", FailureKind.StreamingUnsupported)]
    [InlineData("The download failed after 3 attempts.", FailureKind.DownloadFailed)]
    [InlineData("The MD5 checksum does not match", FailureKind.DownloadFailed)]
    [InlineData("The archive parts could not be joined", FailureKind.DownloadFailed)]
    [InlineData("The MySQL version of the source is newer than the local one", FailureKind.DatabaseVersionGap)]
    [InlineData("live_transfer is not possible: the local hostname does not resolve to a local address", FailureKind.LiveTransferUnavailable)]
    [InlineData("The remote server is too old and cannot do a Live Transfer.", FailureKind.LiveTransferUnavailable)]
    [InlineData("The module “AccountRemoteUser” cannot be used in this session.", FailureKind.ModuleMismatch)]
    [InlineData("Invalid session type", FailureKind.ModuleMismatch)]
    [InlineData("The parameter “colour” is not valid for the module “AccountRemoteRoot”.", FailureKind.ParameterRefused)]
    [InlineData("Required argument is absent: localuser", FailureKind.ParameterRefused)]
    [InlineData("The item “alice” is already queued.", FailureKind.AlreadyQueued)]
    [InlineData("This account is already in the transfer queue", FailureKind.AlreadyQueued)]
    [InlineData("Skipped because of Restricted Restore: reseller privileges", FailureKind.LeftBehindByRestriction)]
    [InlineData("Account Restore Failed", FailureKind.RestoreFailed)]
    [InlineData("Account Restore Failed: Ouch.", FailureKind.RestoreFailed)]
    [InlineData("Aborted.", FailureKind.Aborted)]
    [InlineData("Failed: Aborted.", FailureKind.Aborted)]
    [InlineData("Skipped.", FailureKind.Skipped)]
    [InlineData("The worker process ended unexpectedly.", FailureKind.WorkerEnded)]
    [InlineData("perl: out of memory!", FailureKind.WorkerEnded)]
    [InlineData("The session was idle for too long.", FailureKind.SessionEnded)]
    [InlineData("The transfer session “abc” does not exist.", FailureKind.SessionUnknown)]
    [InlineData("The system failed to pause the transfer session “abc” because it is not running.", FailureKind.StepNotPossible)]
    [InlineData("The password for “alice” on “old1.example.net” is not correct.", FailureKind.LoginRefused)]
    [InlineData("The system failed to log in as “root”", FailureKind.LoginRefused)]
    [InlineData("“old1” does not allow root to log in over SSH.", FailureKind.SshRefused)]
    [InlineData("The SSH key “migration” does not exist here.", FailureKind.SshRefused)]
    [InlineData("The owner “seller” does not exist; the account now belongs to “root”.", FailureKind.OwnerMissing)]
    [InlineData("“bo$$” is not a valid username.", FailureKind.UsernameUnusable)]
    [InlineData("The address “192.0.2.7” is not free on “new1”.", FailureKind.AddressesShort)]
    [InlineData("The source uses another server. Databases may not work afterwards.", FailureKind.DatabaseVersionGap)]
    [InlineData("The session “abc” does not accept items now.", FailureKind.StepNotPossible)]
    [InlineData("The database “alice_wp” belongs to “bob” here. It was restored as “alice_wp2”.", FailureKind.DatabaseNameOwned)]
    public void WHMs_words_are_recognised(string words, FailureKind kind) => FailureCatalogue.Find(words).ShouldNotBeNull().Kind.ShouldBe(kind);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("OK")]
    [InlineData("The moon is full.")]
    [InlineData("“The account already exists”")]
    public void Words_that_are_not_known_are_not_explained(string? words)
    {
        if (words?.StartsWith('“') != true) FailureCatalogue.Find(words).ShouldBeNull();
        else FailureCatalogue.Find(words)!.Kind.ShouldBe(FailureKind.AccountExists, "quoted words count when nothing else does");
    }

    [Fact]
    public void Every_kind_of_failure_has_one_explanation() =>
        FailureCatalogue.All.Select(explanation => explanation.Kind).Order().ShouldBe(Enum.GetValues<FailureKind>());

    [Fact]
    public void Every_explanation_is_made_of_calm_sentences()
    {
        foreach (var explanation in FailureCatalogue.All)
        {
            foreach (var text in new[] { explanation.Meaning, explanation.Cause, explanation.NextStep })
            {
                text.ShouldEndWith(".", customMessage: text);
                text.ShouldNotContain("!");
                char.IsUpper(text[0]).ShouldBeTrue(text);
            }

            explanation.Meaning.TrimEnd('.').ShouldNotContain(". ", customMessage: explanation.Meaning);
        }
    }

    [Theory]
    [InlineData("domain ")]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("database user already not ")]
    public void A_flood_of_words_is_answered_all_the_same(string piece) =>
        Should.NotThrow(() => FailureCatalogue.Find(string.Concat(Enumerable.Repeat(piece, 200_000))));

    [Fact]
    public void An_account_that_is_named_like_another_failure_does_not_mislead() =>
        FailureCatalogue.Find("The account “no space left on device” already exists on “new1”.")!.Kind.ShouldBe(FailureKind.AccountExists);
}
