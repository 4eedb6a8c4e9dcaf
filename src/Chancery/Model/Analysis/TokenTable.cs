namespace Chancery;

/// <summary>The tokens of a sentence as three columns, so that words between two places are counted without walking over them.</summary>
internal sealed class TokenTable
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _before;

    /// <param name="tokens">In text order, none overlapping another.</param>
    public TokenTable(IReadOnlyList<Token> tokens)
    {
        (_starts, _ends, _before) = (new int[tokens.Count], new int[tokens.Count], new int[tokens.Count + 1]);
        for (var i = 0; i < _starts.Length; i++)
        {
            var token = tokens[i];
            (_starts[i], _ends[i]) = (token.Start, token.End);
            _before[i + 1] = _before[i] + (token.Kind == TokenKind.Mark ? 0 : 1);
        }
    }

    /// <summary>Number of words and numbers that lie wholly between two places.</summary>
    public int Words(int from, int to) => Math.Max(0, _before[Below(_ends, to + 1)] - _before[Below(_starts, from)]);

    // How many of the ascending offsets are less.
    private static int Below(int[] offsets, int offset)
    {
        int low = 0, high = offsets.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (offsets[middle] < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
