namespace WhmTransferBot.Whm.Wire;

/// <summary>The functions of WHM API 1 that are called, by their names in the API.</summary>
internal static class WhmFunctions
{
    public static readonly WhmFunction AvailableModules = new("available_transfer_modules", CallKind.Read);
    public static readonly WhmFunction ModuleSchema = new("transfer_module_schema", CallKind.Read);
    public static readonly WhmFunction CreateRootSession = new("create_remote_root_transfer_session", CallKind.SlowChange);
    public static readonly WhmFunction CreateUserSession = new("create_remote_user_transfer_session", CallKind.SlowChange);
    public static readonly WhmFunction RetrieveAnalysis = new("retrieve_transfer_session_remote_analysis", CallKind.LargeRead);
    public static readonly WhmFunction Analyze = new("analyze_transfer_session_remote", CallKind.SlowChange);
    public static readonly WhmFunction ValidateSystemUser = new("validate_system_user", CallKind.Read);
    public static readonly WhmFunction Enqueue = new("enqueue_transfer_item", CallKind.Change);
    public static readonly WhmFunction StartSession = new("start_transfer_session", CallKind.Start);
    public static readonly WhmFunction SessionState = new("get_transfer_session_state", CallKind.Read);
    public static readonly WhmFunction FetchLog = new("fetch_transfer_session_log", CallKind.Log);
    public static readonly WhmFunction PauseSession = new("pause_transfer_session", CallKind.Change);
    public static readonly WhmFunction AbortSession = new("abort_transfer_session", CallKind.Change);
    public static readonly WhmFunction RestoreModules = new("restore_modules_summary", CallKind.Read);
    public static readonly WhmFunction CredentialCheck = new("remote_basic_credential_check", CallKind.LoginCheck);
    public static readonly WhmFunction DeleteArchives = new("delete_account_archives", CallKind.Change);
    public static readonly WhmFunction RestoreLocalArchive = new("start_local_cpmove_restore", CallKind.Change);
    public static readonly WhmFunction VerifyNewUsername = new("verify_new_username", CallKind.Read);
    public static readonly WhmFunction VerifyUsernameForRestore = new("verify_new_username_for_restore", CallKind.Read);
    public static readonly WhmFunction ListAccounts = new("listaccts", CallKind.LargeRead);
    public static readonly WhmFunction AccountSummary = new("accountsummary", CallKind.Read);
    public static readonly WhmFunction DomainUserData = new("domainuserdata", CallKind.Read);
    public static readonly WhmFunction DomainOwner = new("getdomainowner", CallKind.Read);
    public static readonly WhmFunction DomainInfo = new("get_domain_info", CallKind.LargeRead);
    public static readonly WhmFunction ListPackages = new("listpkgs", CallKind.LargeRead);
    public static readonly WhmFunction ListAddresses = new("listips", CallKind.Read);
    public static readonly WhmFunction ResellerAddresses = new("getresellerips", CallKind.Read);
    public static readonly WhmFunction Version = new("version", CallKind.Read);
    public static readonly WhmFunction Hostname = new("gethostname", CallKind.Read);
    public static readonly WhmFunction LoadAverage = new("systemloadavg", CallKind.Read);
    public static readonly WhmFunction DiskUsage = new("getdiskusage", CallKind.Read);
    public static readonly WhmFunction DatabaseVersion = new("current_mysql_version", CallKind.Read);
    public static readonly WhmFunction MaximumUsers = new("get_maximum_users", CallKind.Read);
    public static readonly WhmFunction ListFunctions = new("applist", CallKind.Read);
}
