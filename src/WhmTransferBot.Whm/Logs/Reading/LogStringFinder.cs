namespace WhmTransferBot.Whm.Logs.Reading;

/// <summary>
/// Walks through an answer that arrives in pieces until the value of <c>data.log</c> begins. Everything it passes it keeps, up to a bound,
/// with an empty text in the place of the log: what remains is an ordinary small answer, to be read like any other.
/// </summary>
internal sealed class LogStringFinder(int maxRemainderBytes)
{
    private const int LongestKey = 8;

    private readonly List<byte> _remainder = [];
    private readonly byte[] _key = new byte[LongestKey];
    private int _keyLength;
    private int _depth;
    private bool _inString;
    private bool _escaped;
    private bool _expectsKey;
    private bool _inKey;
    private bool _isInData;
    private bool _isLogNext;
    private bool _isDataNext;

    /// <summary>The answer without its log.</summary>
    public ReadOnlySpan<byte> Remainder => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_remainder);

    /// <summary>What is not log has become larger than the bound.</summary>
    public bool IsTooLarge => _remainder.Count > maxRemainderBytes;

    /// <summary>Walks on.</summary>
    /// <param name="input">The next piece.</param>
    /// <param name="consumed">Bytes that were walked through; the log begins behind them when the result is true.</param>
    /// <returns>True when the opening quote of the log was passed.</returns>
    public bool Find(ReadOnlySpan<byte> input, out int consumed)
    {
        for (consumed = 0; consumed < input.Length && !IsTooLarge;)
        {
            var letter = input[consumed++];
            _remainder.Add(letter);
            if (_inString)
            {
                InString(letter);
            }
            else if (letter == (byte)'"')
            {
                if (BeginString()) return true;
            }
            else
            {
                Structure(letter);
            }
        }

        return false;
    }

    /// <summary>Tells that the log's closing quote was passed.</summary>
    public void EndLog() => _remainder.Add((byte)'"');

    private bool BeginString()
    {
        if (!_expectsKey && _isLogNext)
        {
            _isLogNext = false;
            return true;
        }

        (_inString, _inKey, _keyLength) = (true, _expectsKey, 0);
        return false;
    }

    private void InString(byte letter)
    {
        if (_escaped)
        {
            _escaped = false;
        }
        else if (letter == (byte)'\\')
        {
            _escaped = true;
        }
        else if (letter == (byte)'"')
        {
            _inString = false;
            if (_inKey) EndKey();
            return;
        }

        if (_inKey && _keyLength <= LongestKey && _keyLength++ < LongestKey) _key[_keyLength - 1] = letter;
    }

    private void EndKey()
    {
        var key = _keyLength <= LongestKey ? _key.AsSpan(0, _keyLength) : default;
        _isDataNext = _depth == 1 && key.SequenceEqual("data"u8);
        _isLogNext = _depth == 2 && _isInData && key.SequenceEqual("log"u8);
        (_expectsKey, _inKey) = (false, false);
    }

    private void Structure(byte letter)
    {
        switch (letter)
        {
            case (byte)'{' or (byte)'[':
                _depth++;
                if (_depth == 2) _isInData = _isDataNext && letter == (byte)'{';
                (_expectsKey, _isLogNext, _isDataNext) = (letter == (byte)'{', false, false);
                break;
            case (byte)'}' or (byte)']':
                _depth--;
                if (_depth < 2) _isInData = false;
                _expectsKey = false;
                break;
            case (byte)',':
                (_expectsKey, _isLogNext, _isDataNext) = (IsInWatchedObject, false, false);
                break;
        }
    }

    /// <summary>Only keys of the outermost object and of <c>data</c> matter; deeper ones may pass as values.</summary>
    private bool IsInWatchedObject => _depth == 1 || (_depth == 2 && _isInData);
}
