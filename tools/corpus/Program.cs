// Makes an archive of diplomatic news that never was. Countries are real; every person, event, outlet and sentence is constructed, and nothing in
// it may be cited as fact. For measuring speed, memory and merging at scale; says nothing about how well the reader reads the open web.
using System.Globalization;
using Chancery.Corpus;

const string Usage = "usage: --seed N --documents N --out FILE.jsonl [--truth FILE] [--texts FOLDER] [--languages en,es,fr,ru,tl]";

var given = new Dictionary<string, string>(StringComparer.Ordinal);
for (var i = 0; i + 1 < args.Length; i += 2) given[args[i]] = args[i + 1];
var known = new HashSet<string>(["--seed", "--documents", "--out", "--truth", "--texts", "--languages"], StringComparer.Ordinal);
if (args.Length % 2 != 0 || !given.Keys.All(known.Contains) || !given.TryGetValue("--out", out var path)
    || !ulong.TryParse(given.GetValueOrDefault("--seed", "1"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
    || !int.TryParse(given.GetValueOrDefault("--documents", "1000"), NumberStyles.None, CultureInfo.InvariantCulture, out var documents))
{
    Console.Error.WriteLine(Usage);
    return 2;
}
string[] languages = given.TryGetValue("--languages", out var chosen) ? chosen.Split(',') : [.. CorpusOptions.AllLanguages];
if (languages.Except(CorpusOptions.AllLanguages, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"There are no words for {string.Join(", ", unknown)}. {Usage}");
    return 2;
}

var corpus = new NewsCorpus(new CorpusOptions(seed, documents, languages));
using var archive = new BufferedStream(File.Create(path), 1 << 20);
using var truth = given.TryGetValue("--truth", out var beside) ? new BufferedStream(File.Create(beside), 1 << 20) : null;
using var writer = new CorpusWriter(corpus.World, archive, truth);
var texts = given.GetValueOrDefault("--texts");
if (texts is not null) Directory.CreateDirectory(texts);
foreach (var document in corpus.Documents())
{
    writer.Write(document);
    if (texts is null) continue;
    File.WriteAllText(Path.Combine(texts, document.Id + ".txt"), document.Text);
    File.WriteAllText(Path.Combine(texts, document.Id + ".published"), document.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
return 0;
