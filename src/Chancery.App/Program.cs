using Chancery;
using Chancery.App.Intake;

// A first program: read and compile. The commands of the contract come in Commands/.
if (args is ["compile", var source, var target])
{
    foreach (var (path, bytes, problems) in Knowledge.Compile(new DiskFolder(source)))
    {
        var full = Path.Combine(target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        foreach (var problem in problems.Take(10)) Console.Error.WriteLine(problem);
    }
    return 0;
}
if (args is ["train", var outFolder, var judgesFolder, .. var goldFolders])
{
    var knowledge = new Knowledge(new DiskFolder(Path.Combine(AppContext.BaseDirectory, "data")));
    var open = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Environment.GetEnvironmentVariable("FOLDS")!)).RootElement.GetProperty("closed").EnumerateArray().Select(e => e.GetString()!).ToHashSet(StringComparer.Ordinal);
    var golds = goldFolders.SelectMany(f => Directory.EnumerateFiles(f, "*.json")).Where(f => !open.Contains(Path.GetFileNameWithoutExtension(f))).Select(f => ReadingJsonReader.ReadGold(File.ReadAllText(f))).ToList();
    var result = Chancery.Evaluation.Training.Run(knowledge, golds, Environment.GetEnvironmentVariable("NOREG") is null);
    Directory.CreateDirectory(outFolder);
    Directory.CreateDirectory(judgesFolder);
    foreach (var (path, bytes) in result.Files) File.WriteAllBytes(Path.Combine(judgesFolder, Path.GetFileName(path)), bytes);
    foreach (var reading in result.OutOfFold) File.WriteAllText(Path.Combine(outFolder, reading.Id + ".json"), ReadingJson.Write(reading));
    foreach (var line in result.Report) Console.WriteLine(line);
    return 0;
}
var pipeline = new Pipeline(new Knowledge(new DiskFolder(Path.Combine(AppContext.BaseDirectory, "data"))));
if (args is ["align", .. var alignFiles])
{
    var k3 = new Knowledge(new DiskFolder(Path.Combine(AppContext.BaseDirectory, "data")));
    foreach (var f3 in alignFiles)
    {
        var g3 = ReadingJsonReader.ReadGold(File.ReadAllText(f3));
        var a3 = new Pipeline(k3).Analyse(g3.Document, k3.Pack(g3.Lang)!, ReadingOptions.Default);
        var tr3 = Chancery.Facts.Contacts.ContactTriggers.Find(a3);
        var al3 = Chancery.Evaluation.ContactAlignment.Of(a3, g3, tr3);
        Console.WriteLine("=== " + g3.Id);
        foreach (var c3 in g3.Facts.Contacts)
        {
            Console.WriteLine($"GOLD {c3.Kind} {c3.Status} {c3.Date} [{string.Join(", ", c3.Participants.Select(x => (x.Name ?? "-") + ":" + x.For))}] « {c3.Evidence[0].Quote}");
            foreach (var t3 in al3.Where(p => ReferenceEquals(p.Value, c3)).Select(p => p.Key))
                Console.WriteLine($"   T {t3.Concept.Name}/{t3.Form} «{t3.Span.Of(a3.Text)}» {string.Join(" | ", Chancery.Facts.Contacts.ContactReader.Judge(a3, t3).Select(j => $"{j.Candidate.Actor.Name ?? j.Candidate.Actor.For}{(j.Candidate.Implied > 0 ? "-" + j.Candidate.Implied : "")}={j.In:0.00}"))}");
        }
        foreach (var t3 in tr3.Where(t => !al3.ContainsKey(t)))
            Console.WriteLine($"   none: {t3.Concept.Name}/{t3.Form} «{t3.Span.Of(a3.Text)}» in «{t3.Sentence.Span.Of(a3.Text)[..Math.Min(110, t3.Sentence.Span.Length)]}»");
    }
    return 0;
}
if (args is ["mentions", var lang, var path2])
{
    var knowledge2 = new Knowledge(new DiskFolder(Path.Combine(AppContext.BaseDirectory, "data")));
    var text2 = File.ReadAllText(path2);
    var a = new Pipeline(knowledge2).Analyse(new Document { Id = "x", Text = text2, Published = Edtf.Parse("2024-05-05") }, knowledge2.Pack(lang)!, ReadingOptions.Default);
    foreach (var l in a.Article.Lines) Console.WriteLine($"[{l.Zone}] {l.Span.Of(text2)[..Math.Min(60, l.Span.Length)]}");
    foreach (var m in a.Mentions) Console.WriteLine($"{m.Sentence} {m.Form} «{m.Span.Of(text2)}» head «{m.Head.Of(text2)}» => {string.Join(" ; ", m.Actors.Select(x => x.ToActor()))}");
    foreach (var s in a.Sentences) foreach (var d in a.Dates[s.Index]) Console.WriteLine($"date «{d.Span.Of(text2)}» {d.Past} / {d.Future}");
    foreach (var t in Chancery.Facts.Contacts.ContactTriggers.Find(a)) Console.WriteLine($"trigger {t.Concept.Name} {t.Form} «{t.Span.Of(text2)}»");
    return 0;
}
if (args is ["read", "--batch", var input, var output, .. var rest])
{
    var options = new ReadingOptions(UseRegister: !rest.Contains("--no-register", StringComparer.Ordinal));
    Directory.CreateDirectory(output);
    Parallel.ForEach(Directory.EnumerateFiles(input, "*.txt"), file =>
    {
        var published = Path.ChangeExtension(file, ".published");
        var document = new Document
        {
            Id = Path.GetFileNameWithoutExtension(file),
            Text = File.ReadAllText(file),
            Published = File.Exists(published) ? Edtf.Parse(File.ReadAllText(published)) : null,
        };
        File.WriteAllText(Path.Combine(output, document.Id + ".json"), ReadingJson.Write(pipeline.Read(document, options)));
    });
    return 0;
}
return 2;
