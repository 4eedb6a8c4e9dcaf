using System.Text;

namespace Chancery.Corpus.Telling;

/// <summary>Text that grows piece by piece and keeps its spaces and commas in order where a piece was empty.</summary>
internal sealed class Prose
{
    private readonly StringBuilder _text = new(2048);
    private bool _sentence;

    /// <summary>How long it is.</summary>
    public int Length => _text.Length;

    /// <summary>The next piece begins a sentence: its first letter becomes a capital.</summary>
    public void Begin() => _sentence = true;

    /// <summary>Adds a piece.</summary>
    public void Add(string piece)
    {
        if (piece.Length == 0) return;
        var from = 0;
        if (_text.Length > 0)
        {
            if (piece[0] == ' ' && _text[^1] is ' ' or '\n') from = 1;
            else if (piece[0] is '.' or ',' or ';' or ':')
            {
                while (_text.Length > 0 && _text[^1] is ' ' or ',') _text.Length--;
            }
        }
        if (from == piece.Length) return;
        if (_sentence && piece[from] != ' ')
        {
            _text.Append(char.ToUpperInvariant(piece[from++]));
            _sentence = false;
        }
        _text.Append(piece, from, piece.Length - from);
    }

    /// <summary>Begins a new paragraph.</summary>
    public void Paragraph(int lines = 2)
    {
        while (_text.Length > 0 && _text[^1] is ' ') _text.Length--;
        if (_text.Length > 0) _text.Append('\n', lines);
    }

    /// <summary>The text; the prose is empty after that.</summary>
    public string Take()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        return text;
    }
}
