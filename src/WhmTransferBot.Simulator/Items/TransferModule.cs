using WhmTransferBot.Simulator.Sessions;

namespace WhmTransferBot.Simulator.Items;

/// <summary>A kind of item.</summary>
/// <param name="Name">Module name, for example <c>AccountRemoteRoot</c>.</param>
/// <param name="Order">Lower numbers are worked off first.</param>
/// <param name="ItemKind">Value of <c>item_name</c> in the logs.</param>
/// <param name="Schema">Keys of an item.</param>
/// <param name="Kinds">Kinds of session that accept such items.</param>
/// <param name="Work">What is done with an item.</param>
internal sealed record TransferModule(
    string Name, int Order, string ItemKind, ModuleSchema Schema, IReadOnlyList<SessionKind> Kinds, IItemWork Work)
{
    public static IReadOnlyList<TransferModule> All { get; } =
    [
        new("FeatureListRemoteRoot", 1000, "Feature List", ModuleSchema.Single("featurelist"),
            [SessionKind.RemoteRoot], new FeatureListWork()),
        new("PackageRemoteRoot", 2000, "Package", ModuleSchema.Single("package"), [SessionKind.RemoteRoot], new PackageWork()),
        new("AccountRemoteRoot", 3000, "Account", ModuleSchema.Account(), [SessionKind.RemoteRoot], new RemoteAccountWork()),
        new("AccountRemoteUser", 4000, "Account", ModuleSchema.Account("force", "live_transfer", "xferpoint", "cpmovefile", "copypoint"),
            [SessionKind.RemoteUser], new RemoteAccountWork()),
        new("AccountLocal", 5000, "Account", ModuleSchema.Account("live_transfer", "xferpoint"),
            [SessionKind.Local, SessionKind.RemoteRoot], new LocalArchiveWork()),
        new("LegacyAccountBackup", 6000, "Account", ModuleSchema.Backup(), [SessionKind.Local, SessionKind.RemoteRoot], new BackupWork()),
    ];

    public static TransferModule? Find(string name) => All.FirstOrDefault(module => module.Name == name);
}
