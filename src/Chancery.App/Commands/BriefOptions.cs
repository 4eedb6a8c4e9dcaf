using System.CommandLine;
using System.Text;
using Chancery.App.Desk.Texts;
using Chancery.App.Exports;
using Chancery.App.Exports.Briefs;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>What every brief takes: the time, the days, the form, the file.</summary>
internal sealed class BriefOptions
{
    private readonly QuestionOptions _question = new();
    private readonly Option<string?> _since = new("--since") { Description = "What happened from this time on: a year, a month or a day. What is open or overdue is told whatever its age.", HelpName = "DATE" };
    private readonly Option<string?> _until = new("--until") { Description = "What happened up to the end of this time.", HelpName = "DATE" };
    private readonly Option<int> _contacts = new("--contacts") { Description = "How many lines of each part to list in the details.", HelpName = "N", DefaultValueFactory = _ => 40 };
    private readonly Option<string?> _notes = new("--notes-of") { Description = "With the notes that NAME wrote on the desk on the country, the two or the person. On a desk without accounts the name is desk.", HelpName = "NAME" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write; its ending (.docx, .md, .html) says the form. Else standard output.", HelpName = "FILE" };
    private readonly Option<string?> _form = new("--format") { Description = "The form: md (default), docx or html.", HelpName = "md|docx|html" };

    private readonly Option<string?> _in = new("--in") { Description = "The language of the brief's own words: ar, be, en (default), es, fil, fr or ru. Quotes stay as they were written.", HelpName = "TAG" };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _form.AcceptOnlyFromAmong([.. BriefForm.All.Select(f => f.Name)]);
        foreach (var option in (Option[])[_since, _until, _contacts, _notes, _output, _form, _in]) command.Add(option);
        _question.AddDaysTo(command);
    }

    /// <summary>Writes the brief.</summary>
    public int Write(ParseResult parsed, Surroundings world, BriefSubject subject)
    {
        var (form, file) = (Form(parsed), parsed.GetValue(_output));
        if (file is null && form == BriefForm.Word) throw new UsageException("A DOCX is written to a file. Name it: -o brief.docx");
        var most = parsed.GetValue(_contacts);
        if (most < 1) throw new UsageException("--contacts takes a number from 1 up.");
        var (period, words) = (Time(parsed), Words(parsed));
        using var store = _question.Open(parsed, world);
        var answer = store.Questions.Briefing(subject, period, _question.Days(parsed, world), most);
        if (subject.Person is not null && answer.Person is null)
            throw new UsageException(answer.Matches.Count == 0 ? answer.Note! : $"{answer.Note} Say which: {string.Join(", ", answer.Matches.Take(8).Select(m => $"{m.Id} ({m.Name})"))}");
        var bytes = form.Write(new BriefComposer(answer, world.Names.In(words), words).Compose(parsed.GetValue(_notes) is { } who ? BriefNotes.Of(store.Own(who), answer, words) : []), words);
        if (file is null) world.Output.Write(Encoding.UTF8.GetString(bytes));
        else WholeFile.Write(file, bytes);
        return ExitCode.Done;
    }

    private BriefForm Form(ParseResult parsed)
    {
        if (parsed.GetValue(_form) is { } named) return BriefForm.Of(named)!;
        if (parsed.GetValue(_output) is not { } file) return BriefForm.Markdown;
        return BriefForm.Of(Path.GetExtension(file)) ?? throw new UsageException($"The ending of {file} does not say the form. Endings: .docx, .md, .html; or --format.");
    }

    private DeskWords Words(ParseResult parsed)
    {
        var texts = new DeskTexts();
        var asked = parsed.GetValue(_in) ?? DeskTexts.Fallback;
        return LanguageChoice.Known(asked, texts) is { } tag ? texts.In(tag) : throw new UsageException($"--in takes one of {string.Join(", ", texts.Tags)}, not '{asked}'.");
    }

    private Period Time(ParseResult parsed)
    {
        var period = new Period(CommonOptions.Date("--since", parsed.GetValue(_since)), CommonOptions.Date("--until", parsed.GetValue(_until)));
        return period.IsInOrder ? period : throw new UsageException("The time of a brief begins before it ends: --since 2023 --until 2024-05. Each is a year, a month or a day.");
    }
}
