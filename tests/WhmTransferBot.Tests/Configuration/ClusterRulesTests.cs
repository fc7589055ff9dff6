using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using WhmTransferBot.Configuration;
using WhmTransferBot.Tests.Chat;

namespace WhmTransferBot.Tests.Configuration;

public sealed class ClusterRulesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whmtransferbot-certificate");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Bots_on_one_machine_need_to_say_nothing()
    {
        FaultsOf(new ClusterSettings()).ShouldBeEmpty();
        FaultsOf(new ClusterSettings { Address = "127.0.0.2", Port = 11111 }).ShouldBeEmpty();
        FaultsOf(new ClusterSettings { Address = "::1" }).ShouldBeEmpty();
    }

    [Fact]
    public void Beyond_one_machine_they_need_a_certificate()
    {
        var (key, problem, remedy) = FaultsOf(new ClusterSettings { Address = "10.0.0.5" }).ShouldHaveSingleItem();

        (key, problem).ShouldBe(("Cluster:Address", "Beyond this machine anybody who reaches the port could do everything."));
        remedy.ShouldContain("Cluster:Certificate");
        FaultsOf(new ClusterSettings { Address = "10.0.0.5", Certificate = Certificate() }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("bot.example.net")]
    [InlineData("")]
    public void The_address_is_one_of_this_machine_by_number(string address) =>
        FaultsOf(new ClusterSettings { Address = address, Certificate = Certificate() }).ShouldHaveSingleItem().Key.ShouldBe("Cluster:Address");

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public void A_port_that_is_none_is_named(int port) => FaultsOf(new ClusterSettings { Port = port }).ShouldHaveSingleItem().Key.ShouldBe("Cluster:Port");

    [Fact]
    public void What_is_no_certificate_is_named_and_not_shown()
    {
        foreach (var certificate in new[] { "s3cret", $"file:{Write("s3cret")}", $"file:{Path.Combine(_folder.FullName, "missing")}" })
        {
            var (key, problem, _) = FaultsOf(new ClusterSettings { Certificate = certificate }).ShouldHaveSingleItem();
            key.ShouldBe("Cluster:Certificate");
            problem.ShouldNotContain("s3cret");
        }
    }

    private static List<(string Key, string Problem, string Remedy)> FaultsOf(ClusterSettings cluster)
    {
        var faults = new List<(string, string, string)>();
        ClusterRules.Examine(cluster, (key, problem, remedy) => faults.Add((key, problem, remedy)));
        return faults;
    }

    private string Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=bots", key, HashAlgorithmName.SHA256).CreateSelfSigned(Some.Noon, Some.Noon.AddYears(1));
        return $"file:{Write($"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}")}";
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder.FullName, "certificate.pem");
        File.WriteAllText(file, text);
        return file;
    }
}
