using WhmTransferBot.Migrations.Planning;
using WhmTransferBot.Migrations.Preflight;

namespace WhmTransferBot.Tests.Preflight.Rules;

public sealed class OptionUnknownTests : RuleTests
{
    public override string RuleName => "option-unknown";

    public override PreflightFacts Provoked => Scene.Calm.Set(options => Everything).To(destination => destination with { ModuleKeys = Knowing("user", "localuser") });

    [Fact]
    public void Each_option_that_is_not_known_is_named_with_the_edit_that_does_without() =>
        Examine(Provoked).Select(finding => finding.Edits.ShouldHaveSingleItem()).ShouldBe(
        [
            "set {id} overwrite:no",
            "set {id} live:no",
            "set {id} express:no",
            "set {id} dns:all",
            "set {id} ip:shared",
            "set {id} ip:shared",
            "set {id} skip:databases,bandwidth,mail,reseller,subdomains",
            "set {id} skip:home,bandwidth,mail,reseller,subdomains",
            "set {id} skip:home,databases,mail,reseller,subdomains",
            "set {id} skip:home,databases,bandwidth,reseller,subdomains",
            "set {id} skip:home,databases,bandwidth,mail,subdomains",
            "set {id} skip:home,databases,bandwidth,mail,reseller",
        ]);

    [Fact]
    public void The_last_skipped_part_leaves_none() =>
        Only(Provoked.Set(options => TransferOptions.Default with { Dns = ZoneRewrite.All, Skip = [SkippedPart.Mail] })).Edits.ShouldBe(["set {id} skip:none"]);

    [Fact]
    public void WHMs_own_default_for_DNS_needs_no_key() =>
        Silent(Provoked.Set(options => TransferOptions.Default with { Dns = ZoneRewrite.All }));

    [Fact]
    public void A_schema_that_could_not_be_read_says_nothing()
    {
        Silent(Provoked.To(destination => destination with { ModuleKeys = new Dictionary<ItemKind, IReadOnlySet<string>>() }));
        Silent(Provoked.To(destination => destination with { ModuleKeys = Knowing() }));
    }

    [Fact]
    public void Packages_alone_need_no_key_of_accounts() => Silent(Provoked.Moving(Scene.Item("gold", kind: ItemKind.Package)));

    private static TransferOptions Everything => new()
    {
        Overwrite = Overwrite.Delete,
        Live = true,
        Express = true,
        Address = new AddressChoice(true, "192.0.2.10"),
        Skip = [.. Enum.GetValues<SkippedPart>()],
    };

    private static Dictionary<ItemKind, IReadOnlySet<string>> Knowing(params string[] keys) => new() { [ItemKind.Account] = keys.ToHashSet() };
}
