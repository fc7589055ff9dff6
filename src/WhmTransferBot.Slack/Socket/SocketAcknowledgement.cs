using WhmTransferBot.Slack.Forms;

namespace WhmTransferBot.Slack.Socket;

/// <summary>What is sent back for every envelope (docs.slack.dev/apis/events-api/using-socket-mode).</summary>
/// <param name="EnvelopeId">The envelope.</param>
/// <param name="Payload">What Slack is to do with a modal; nothing otherwise.</param>
internal sealed record SocketAcknowledgement(string EnvelopeId, FormAcknowledgement? Payload);
