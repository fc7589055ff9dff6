using WhmTransferBot.Whm.Keys;
using WhmTransferBot.Whm.Secrets;
using WhmTransferBot.Whm.Wire;

namespace WhmTransferBot.Whm;

/// <content>SSH keys of root on the server that is called. Private keys are never read back.</content>
public sealed partial class WhmClient
{
    /// <summary><c>generatesshkeypair</c>: makes a key pair; fails when the name exists. Never repeated.</summary>
    /// <param name="request">The key.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task<SshKeyPair> GenerateSshKeyPairAsync(SshKeyRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parameters = CallParameters.Of("name", request.Name)
            .Flag("abort_on_existing_key", true)
            .Add("algorithm", "rsa2")
            .Add("bits", (int)request.Length)
            .Add("comment", request.Comment)
            .Add("passphrase", request.Passphrase);
        return CallAsync(
            WhmFunctions.GenerateSshKey, parameters, answer => new SshKeyPair(answer.Data["name"].Word ?? request.Name, answer.Data["fingerprint"].Word), cancellationToken);
    }

    /// <summary><c>importsshkey</c>: stores a key. Never repeated.</summary>
    /// <param name="key">Text of the key.</param>
    /// <param name="name">Its name; WHM chooses one when null.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task ImportSshKeyAsync(Secret key, string? name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return CallAsync(WhmFunctions.ImportSshKey, new CallParameters().Add("key", key).Add("name", name), cancellationToken);
    }

    /// <summary><c>authorizesshkey</c>: lets a stored key log in, or stops it. Never repeated.</summary>
    /// <param name="file">Name of the key.</param>
    /// <param name="authorize">True to let it in.</param>
    /// <param name="cancellationToken">Gives up waiting; WHM may go on.</param>
    public Task<SshKeyAuthorization> AuthorizeSshKeyAsync(string file, bool authorize, CancellationToken cancellationToken) =>
        CallAsync(
            WhmFunctions.AuthorizeSshKey,
            CallParameters.Of("file", file).Flag("authorize", authorize),
            answer => new SshKeyAuthorization(answer.Data["file"].Word ?? file, answer.Data["authorized"].Flag),
            cancellationToken);
}
