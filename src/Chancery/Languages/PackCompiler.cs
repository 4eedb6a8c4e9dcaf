using Chancery.World;

namespace Chancery.Languages;

/// <summary>Compiles a language pack and the world's names into one <see cref="Lexicon"/> table.</summary>
public sealed class PackCompiler(IDataFolder data)
{
    // file, kind, key columns before the expressions, column whose value an ending's form may replace (-1: none)
    private static readonly (string File, LexKind Kind, int Keys, int FormColumn)[] Sheets =
    [
        ("countries", LexKind.Country, 2, -1),
        ("organisations", LexKind.Organisation, 2, -1),
        ("offices", LexKind.Office, 3, -1),
        ("honorifics", LexKind.Honorific, 2, -1),
        ("concepts", LexKind.Concept, 2, 1),
        ("slots", LexKind.Slot, 1, -1),
        ("modality", LexKind.Modality, 1, -1),
        ("dates", LexKind.Date, 2, -1),
        ("topics", LexKind.Topic, 1, -1),
        ("statements", LexKind.Statement, 2, 2),
        ("references", LexKind.Reference, 4, -1),
        ("agreements", LexKind.AgreementNoun, 1, -1),
        ("measures", LexKind.MeasureNoun, 1, -1),
        ("commitments", LexKind.CommitmentVerb, 1, -1),
        ("boilerplate", LexKind.Boilerplate, 1, -1),
        ("stopwords", LexKind.Stopword, 0, -1),
        ("glue", LexKind.Glue, 1, -1),
        ("short-names", LexKind.ShortName, 1, -1),
    ];

    // Sheets that the reader asks for as they are.
    private static readonly string[] Kept = ["declension", "cases", "suffixes", "romanise"];

    /// <summary>Tags of the packs that are there, in ordinal order.</summary>
    public IReadOnlyList<string> Tags => [.. data.Folders("languages").Where(tag => data.Read($"languages/{tag}/pack.tsv") is not null)];

    /// <summary>Tags that a text of the language may be identified as besides its own (<c>identified-as</c> in <c>pack.tsv</c>), separated by spaces there.</summary>
    public IEnumerable<string> IdentifiedAs(string tag) =>
        TabbedFile.RowsIfAny(data, $"languages/{tag}/pack.tsv", 2).Where(r => r[0] == "identified-as").SelectMany(r => r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Compiles one pack; the problems found are sentences with file and expression.</summary>
    public (byte[] Table, IReadOnlyList<string> Problems) Compile(string tag)
    {
        var builder = new LexiconBuilder();
        var problems = new List<string>();
        var expressions = new Expressions();
        var folder = $"languages/{tag}/";
        foreach (var row in TabbedFile.RowsIfAny(data, folder + "pack.tsv", 2)) builder.Set(row[0], row[1]);
        builder.Set("abbreviations", string.Join(" | ", TabbedFile.RowsIfAny(data, folder + "abbreviations.tsv", 1).SelectMany(r => Expressions.Split(r[0])).Distinct(StringComparer.Ordinal)));
        foreach (var sheet in Kept) builder.Set(sheet, string.Join('\n', TabbedFile.RowsIfAny(data, $"{folder}{sheet}.tsv", 2).Select(r => string.Join('\t', r))));
        foreach (var row in TabbedFile.RowsIfAny(data, folder + "variants.tsv", 2)) Try(problems, folder + "variants.tsv", () => builder.AddVariants(row[0], row[1]));
        var declension = new Declension("");
        Try(problems, folder + "declension.tsv", () => declension = new Declension(builder.Setting("declension")));
        foreach (var row in TabbedFile.RowsIfAny(data, folder + "endings.tsv", 2)) Try(problems, folder + "endings.tsv", () => expressions.Declare(row[0], row[1]));
        foreach (var row in TabbedFile.RowsIfAny(data, folder + "dates.tsv", 3).Where(r => r[0] is "number" or "ordinal"))
            foreach (var word in Expressions.Split(row[2]).Where(w => w.All(c => char.IsLetter(c) || c == '-'))) builder.AddNumberWord(word);
        foreach (var (file, kind, keys, formColumn) in Sheets)
            foreach (var row in TabbedFile.RowsIfAny(data, $"{folder}{file}.tsv", keys + 1))
                foreach (var expression in Expressions.Split(row[keys]))
                    Try(problems, $"{folder}{file}.tsv", () => Add(builder, expressions, expression, kind, row, keys, formColumn));
        foreach (var row in TabbedFile.RowsIfAny(data, folder + "names.tsv", 2))
            if (NameKind(row[0]) is { } kind)
                foreach (var expression in Expressions.Split(row[1]))
                    Try(problems, folder + "names.tsv", () => Add(builder, expressions, expression, kind, [], 0, -1));
            else problems.Add($"{folder}names.tsv: no kind '{row[0]}'");
        AddPlaces(builder, tag, declension);
        AddPersons(builder, tag, declension);
        return (builder.Build(), problems);
    }

    private static void Add(LexiconBuilder builder, Expressions expressions, string expression, LexKind kind, string[] row, int keys, int formColumn)
    {
        string Key(int i) => i < keys ? row[i] : "";
        foreach (var (pattern, form) in expressions.Expand(expression))
        {
            var told = form is not null && !Expressions.IsCase(form);
            var b = formColumn == 1 && told ? form! : Key(1);
            var c = formColumn == 2 && told ? form! : Key(2);
            var entry = new LexEntry(kind, Key(0), b, c, Key(3), Expressions.IsCase(form) ? form! : "");
            if (kind == LexKind.Office && builder.Setting("inside-adjective") == "yes" && pattern.IndexOf(' ', StringComparison.Ordinal) is > 0 and var head)
                builder.Add(string.Concat(pattern.AsSpan(0, head), " ", [Lexicon.Adjective], pattern.AsSpan(head)), entry);
            if (!pattern.Contains('#', StringComparison.Ordinal)) builder.Add(pattern, entry);
            else
            {
                builder.Add(pattern.Replace('#', Lexicon.Digits), entry);
                builder.Add(pattern.Replace('#', Lexicon.NumberWord), entry);
            }
        }
    }

    private void AddPlaces(LexiconBuilder builder, string tag, Declension declension)
    {
        var codes = new Dictionary<string, (string Code, string Name, string Population, string Ambiguous)>(StringComparer.Ordinal);
        var latin = builder.Setting("script") is "" or "Latn";
        foreach (var row in TabbedFile.RowsIfAny(data, "world/cities.tsv", 8))
        {
            codes[row[0]] = (row[2], row[1], row[3], row[7]);
            if (latin) builder.Add(row[1], new LexEntry(LexKind.City, row[2], row[1], row[3], row[7]));
        }
        foreach (var row in TabbedFile.RowsIfAny(data, $"world/city-names.{tag}.tsv", 2))
            if (codes.TryGetValue(row[0], out var city))
                foreach (var name in Expressions.Split(row[1]))
                    foreach (var (form, @case) in declension.Forms(Declension.Place, name))
                        builder.Add(form, new LexEntry(LexKind.City, city.Code, city.Name, city.Population, city.Ambiguous, @case));
    }

    // The Register's names, and its people as this language writes them (persons.tsv) in all cases; A is the id, B the English name, C "native" for a spelling of the pack.
    private void AddPersons(LexiconBuilder builder, string tag, Declension declension)
    {
        var latin = builder.Setting("script") is "" or "Latn";
        var ids = new Dictionary<string, (string Id, string Name, string Gender)>(StringComparer.Ordinal);
        foreach (var file in data.Files("world/register").Where(f => f.EndsWith(".tsv", StringComparison.Ordinal)))
            foreach (var row in TabbedFile.Rows(data, file, 9))
            {
                foreach (var name in Expressions.Split(row[1]).Concat(Expressions.Split(row[2])))
                {
                    ids.TryAdd(Letters.Fold(name), (row[0], row[1], row[4]));
                    if (latin && (name.Contains(' ', StringComparison.Ordinal) || (name.Length >= 3 && name.All(char.IsAsciiLetterUpper)))) builder.Add(name, new LexEntry(LexKind.Person, row[0], row[1], "", ""));
                }
                foreach (var name in Expressions.Split(row[3])) AddPerson(builder, declension, name, row[0], row[1], row[4]);
            }
        foreach (var row in TabbedFile.RowsIfAny(data, $"languages/{tag}/persons.tsv", 3))
        {
            var (id, english, gender) = ids.TryGetValue(Letters.Fold(row[0]), out var known) ? known : ("", row[0], row[1]);
            foreach (var name in Expressions.Split(row[2])) AddPerson(builder, declension, name, id, english, gender);
        }
    }

    private static void AddPerson(LexiconBuilder builder, Declension declension, string name, string id, string english, string gender)
    {
        var words = name.Split(' ');
        if (words.Length < 2 && !name.Any(Lexicon.IsUnspaced)) return;
        var female = gender == "f";
        var forms = new List<(string Text, string? Case)> { ("", null) };
        for (var i = 0; i < words.Length; i++)
        {
            var kind = i == words.Length - 1 ? (female ? Declension.SurnameFemale : Declension.SurnameMale) : female ? Declension.GivenFemale : Declension.GivenMale;
            // A given name may also stay as it is in every case (Педро Санчесом).
            var own = declension.Forms(kind, words[i]);
            if (i < words.Length - 1 && words[i][^1] is 'о' or 'е' or 'и' or 'у' or 'і') own = own.Append((words[i], ""));
            forms = [.. from left in forms from right in own where left.Case is null or "" || right.Case.Length == 0 || Shared(left.Case, right.Case).Length > 0
                        select ((left.Text.Length == 0 ? "" : left.Text + " ") + right.Form, left.Case is null or "" ? right.Case : right.Case.Length == 0 ? left.Case : Shared(left.Case, right.Case))];
        }
        foreach (var (text, @case) in forms) builder.Add(text, new LexEntry(LexKind.Person, id, english, "native", name, @case ?? ""));
        var last = name.Split(' ', '·')[^1];
        if (last.Length >= 3 && last.Length < name.Length)
            foreach (var (form, @case) in declension.Forms(female ? Declension.SurnameFemale : Declension.SurnameMale, last)) builder.Add(form, new LexEntry(LexKind.Person, id, english, "surname", last, @case));
    }

    private static string Shared(string first, string second) => string.Join('/', first.Split('/').Where(second.Split('/').Contains));

    private static LexKind? NameKind(string kind) => kind switch
    {
        "particle" => LexKind.NameParticle,
        "suffix" => LexKind.NameSuffix,
        "given" => LexKind.GivenName,
        "not-a-name" => LexKind.NotAName,
        "family" => LexKind.FamilyName,
        "transcription" => LexKind.Transcription,
        _ => null,
    };

    private static void Try(List<string> problems, string file, Action add)
    {
        try
        {
            add();
        }
        catch (FormatException error)
        {
            problems.Add($"{file}: {error.Message}");
        }
    }
}
