using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WhmTransferBot.Migrations.Planning;

/// <summary>
/// Collects values in a form that no other values share: every text carries its length, and a missing text differs from an
/// empty one. Texts are written as UTF-16 code units, because names from WHM may hold characters that UTF-8 cannot tell apart.
/// </summary>
internal sealed class CanonicalBytes
{
    private const int Missing = -1;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>Adds a text or its absence.</summary>
    public CanonicalBytes Add(string? text)
    {
        Add(text?.Length ?? Missing);
        if (string.IsNullOrEmpty(text)) return this;
        var span = _bytes.GetSpan(text.Length * sizeof(char));
        for (var index = 0; index < text.Length; index++)
            BinaryPrimitives.WriteUInt16LittleEndian(span[(index * sizeof(char))..], text[index]);
        _bytes.Advance(text.Length * sizeof(char));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public CanonicalBytes Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
        return this;
    }

    /// <summary>Adds a choice by its name, so that the order in which choices are declared does not matter.</summary>
    public CanonicalBytes Add<T>(T choice)
        where T : struct, Enum => Add(choice.ToString());

    /// <summary>Adds a yes or a no.</summary>
    public CanonicalBytes Add(bool answer) => Add(answer ? 1 : 0);

    /// <summary>The SHA-256 of everything added so far, as 64 lower-case hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(_bytes.WrittenSpan));
}
