using System.Text;
using WhmTransferBot.Chat.Cards;
using WhmTransferBot.Slack.WebApi;

namespace WhmTransferBot.Slack.Delivery;

/// <summary>
/// Shows a file in a thread, in the three steps that Slack wants: ask for an address, bring the bytes, show them
/// (docs.slack.dev/messaging/working-with-files). Until the third step nobody sees anything, so the first two may be repeated.
/// </summary>
internal sealed class FileDelivery(SlackWebApi api, SlackPatience patience)
{
    /// <summary>Shows a file.</summary>
    public async Task<SlackAnswer<ApiAnswer>> ShowAsync(CardFile file, string channel, string? threadTs, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Content.Length == 0 ? "\n" : file.Content);
        var place = await patience.AskAsync(() => api.GetUploadAddressAsync(file.Name, bytes.Length, cancellationToken), cancellationToken);
        if (place.ValueOrNothing is not { } granted) return place.As<ApiAnswer>();
        if (!Uri.TryCreate(granted.UploadUrl, UriKind.Absolute, out var address) || granted.FileId is not { Length: > 0 } id)
            return new SlackAnswer<ApiAnswer>.Unavailable("Slack granted an upload without saying where");
        var brought = await patience.AskAsync(() => api.UploadAsync(address, bytes, cancellationToken), cancellationToken);
        if (brought is not SlackAnswer<ApiAnswer>.Done) return brought;
        IReadOnlyList<UploadedFile> files = [new UploadedFile(id, file.Title)];
        return await patience.AskAsync(() => api.CompleteUploadAsync(files, channel, threadTs, cancellationToken), cancellationToken);
    }
}
