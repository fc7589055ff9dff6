using WhmTransferBot.Simulator.Catalogues;
using WhmTransferBot.Simulator.Servers;

namespace WhmTransferBot.AppTests.Secrets;

/// <summary>Simulated servers whose logins are the guarded secrets: four sources, each with another way in, and one destination.</summary>
internal static class GuardedServers
{
    public static IReadOnlyList<ServerDescription> With(GuardedSecrets secrets)
    {
        var practice = Catalogue.PracticeRange().ToDictionary(server => server.Name);
        return
        [
            practice["old1"] with
            {
                RootPassword = secrets.SourcePassword,
                Accounts = [.. practice["old1"].Accounts.Select(account => account.User == "carol" ? account with { Password = secrets.AccountPassword } : account)],
            },
            practice["old2"] with { RootPassword = secrets.RootPassword, Administrator = new AdministratorLogin("admin", secrets.AdministratorPassword, "su") },
            practice["old1"] with { Name = "old3", MainAddress = "192.0.2.30", AuthorizedKeys = ["locked"] },
            practice["old1"] with { Name = "old4", MainAddress = "192.0.2.40" },
            practice["new1"] with { Token = secrets.WhmToken, SshKeys = [new SshKey("locked", secrets.KeyPassphrase)] },
        ];
    }
}
