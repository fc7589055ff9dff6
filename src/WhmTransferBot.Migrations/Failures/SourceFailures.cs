namespace WhmTransferBot.Migrations.Failures;

/// <summary>What stands between the destination and the source.</summary>
internal static class SourceFailures
{
    public static IReadOnlyList<FailurePattern> All { get; } =
    [
        new(new(
                FailureKind.SourceUnlicensed,
                "The source has no valid cPanel licence.",
                "It has expired, or the address of the source has changed. Without a licence the source does not package accounts.",
                "Renew the licence of the source, then type create again.",
                Retryable.AfterFix),
            "not contain|not have|doesn't contain|doesn't have|without|no ~ valid licen*|active licen*|current licen*",
            "licence|license ~ invalid|not valid|expired|inactive|suspended",
            "invalid|expired ~ licence|license"),
        new(new(
                FailureKind.StreamingUnsupported,
                "The source does not stream, so WHM copies over SSH.",
                "The streaming test on port 2087 of the source failed.",
                "Nothing to do but to allow for more time.",
                Retryable.No),
            "streaming … unsupported|not supported|unavailable|not available|failed|disabled",
            "not support* ~ streaming"),
        new(new(
                FailureKind.CertificateRefused,
                "The certificate of the source is not accepted.",
                "It has expired, is self-signed, or is for another name.",
                "Give the source a valid certificate, or set transport:ssh; then type create.",
                Retryable.AfterFix),
            "certificate*|ssl|tls … "
                + "verif*|invalid|not valid|expired|self signed|untrusted|not trusted|mismatch*|unknown ca|unknown issuer|handshake",
            "self signed|untrusted|expired|invalid ~ certificate"),
        new(new(
                FailureKind.SshRefused,
                "The source refuses the SSH login.",
                "Root logins are off or need a key, the port is another one, a firewall or cPHulk blocks the destination, "
                    + "or the host key changed.",
                "Mend the login of the source in servers.json (SshKey, Port, Escalation), or set transport:whm; then type create.",
                Retryable.AfterFix),
            "permission denied … publickey|password|keyboard|gssapi",
            "ssh|sshd|scp|sftp … fail*|refus*|denied|reject*|disabled|could not|cannot|unable|timed out|timeout|not allowed|not "
                + "permitted|not possible|closed",
            "host key",
            "not become root|not allow root",
            "ssh key ~ not exist|not found",
            "root login*|su|sudo|escalat* … fail*|denied|disabled|not allowed|not permitted|not possible|refused|could not|unable|incorrect"),
        new(new(
                FailureKind.LoginRefused,
                "The login is refused.",
                "The password, the key or its passphrase is wrong, the token was revoked, or too many tries have blocked the caller.",
                "Correct the login in servers.json. Do not try often: every try may lengthen a block. Then type create.",
                Retryable.AfterFix),
            "password|passphrase|credential*|login|logon|authentication|access hash|token ~ "
                + "incorrect|wrong|invalid|not valid|denied|fail*|reject*|refus*|bad|expired|revoked",
            "password|passphrase … not correct|incorrect|wrong",
            "failed to log in|cannot log in|could not log in|unable to log in",
            "incorrect|wrong|invalid|bad|failed ~ password|passphrase|credential*|login|authentication|token",
            "access denied"),
        new(new(
                FailureKind.NotPermitted,
                "The login may not do this.",
                "The token or the user lacks a privilege. Transfers need root's.",
                "Give the token of the destination root's privileges, or use one that has them.",
                Retryable.AfterFix),
            "permission*|privilege*|acl|acls … denied|lack*|missing|insufficient|required|need*|not",
            "not authorized|not authorised|unauthorized|unauthorised|not permitted|forbidden",
            "lack*|insufficient|not have ~ permission*|privilege*|acl*|access"),
        new(new(
                FailureKind.DownloadFailed,
                "The archive of the account did not arrive whole.",
                "The network broke, a disk is at fault, or the source is too busy. WHM tries three times.",
                "Type retry. If it fails again, look at the load and the disk of the source.",
                Retryable.Yes),
            "download*|checksum*|md5*|sha1*|sha256*|archive*|cpmove|rsync … "
                + "fail*|mismatch*|missing|differ*|not match|incomplete|corrupt*|truncated|could not|cannot|unable",
            "find the archive",
            "fail*|could not|cannot|unable … download|fetch|retrieve|join|reassemble|checksum|md5"),
        new(new(
                FailureKind.PackagingFailed,
                "The source could not package the account.",
                "It may lack disk space, hold a broken database or file, or no longer have the account. "
                    + "The item's log has the words of the source.",
                "Type log with the account's name to read them, mend it on the source, then type retry.",
                Retryable.AfterFix),
            "pkgacct|packaging|package the account … fail*|error*|abort*|could not|cannot|unable|exited|died",
            "fail*|could not|cannot|unable|error* … pkgacct|packaging|to package|package the account"),
        new(new(
                FailureKind.SourceUnreachable,
                "The other server does not answer.",
                "It is down or busy, its name leads elsewhere, or a firewall is in between. WHM needs port 2087 and, for SSH, its port.",
                "Check that the destination reaches the source, then type the step again, or retry.",
                Retryable.Yes),
            "connection … refused|reset|timed out|timeout|closed|lost|failed|aborted",
            "could not|cannot|unable to|failed to ~ connect|reach|contact|resolve",
            "no route to host|name or service not known|timed out|timeout|could not be reached|could not be resolved",
            "network|host|server ~ unreachable"),
    ];
}
