using WhmTransferBot.Migrations.Planning;

namespace WhmTransferBot.Tests.Planning;

public sealed class ArchivePathTests
{
    [Theory]
    [InlineData("/home/cpmove-alice.tar.gz", "alice")]
    [InlineData("/backup/cpmove-bob.tar", "bob")]
    [InlineData("/backup/cpmove-carol", "carol")]
    [InlineData("/home/backup-11.23.2026_04-05-06_dave.tar.gz", "dave")]
    [InlineData("/home/old.tar.gz", null)]
    public void The_name_of_an_archive_says_whose_it_is_if_cpanel_made_it(string path, string? account)
    {
        ArchivePath.TryParse(path, out var archive).ShouldBeTrue();
        archive.Account?.Value.ShouldBe(account);
        (archive.Account is null).ShouldBe(account is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("cpmove-alice.tar.gz")]
    [InlineData("/home/")]
    [InlineData("/home/../etc/shadow")]
    [InlineData("/home/a b.tar.gz")]
    [InlineData("/home/a\nb.tar.gz")]
    [InlineData("/home/`id`.tar.gz")]
    [InlineData("/home/$(id).tar.gz")]
    public void What_could_mean_something_else_is_no_path(string path) => ArchivePath.TryParse(path, out _).ShouldBeFalse();
}
