namespace WhmTransferBot.Simulator.Servers;

/// <summary>Invented secrets and fillers. They come from the seed, so that a run can be repeated; nothing here protects anything.</summary>
internal static class Secrets
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string Token(Random random) => random.GetString(Alphabet.AsSpan(0, 36), 32);

    public static string Filler(Random random, int length) => random.GetString(Alphabet, length);
}
