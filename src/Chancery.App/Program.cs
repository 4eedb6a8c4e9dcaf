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
