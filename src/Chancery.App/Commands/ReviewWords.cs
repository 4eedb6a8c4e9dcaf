using System.CommandLine;
using Chancery.App.Commands.Showing;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>The words of <c>review</c>: accept, reject, correct, undo, same, different.</summary>
internal static class ReviewWords
{
    private const string FactHelp = "The fact: its key, an unmistakable beginning of it, or the id of an event that one document tells.";

    public static Command Accept(Surroundings world)
    {
        var fact = new Argument<string>("FACT") { Description = FactHelp };
        return Word(
            world, new ExampledCommand("accept", "Say that a fact is right as it stands: it stays, whatever a later reader reads.", "./chancery review accept 4f2a91c07be1d35a", "./chancery review accept E-000012 --who Ann") { fact },
            (parsed, review, why) => review.Accept(parsed.GetRequiredValue(fact), why));
    }

    public static Command Reject(Surroundings world)
    {
        var fact = new Argument<string>("FACT") { Description = FactHelp };
        return Word(
            world, new ExampledCommand("reject", "Say that a fact is wrong: it goes out of the record and stays out. Takes a reason.", "./chancery review reject 4f2a91c07be1d35a --why \"the page speaks of a plan\"") { fact },
            (parsed, review, why) => review.Reject(parsed.GetRequiredValue(fact), why ?? throw new UsageException("To reject a fact, say why: --why \"…\"")));
    }

    public static Command Correct(Surroundings world)
    {
        var fact = new Argument<string>("FACT") { Description = FactHelp };
        var change = new Argument<string>("CHANGE") { Description = "The fields that change, as a JSON object; null takes a value away. Evidence may be other exact words of the same text." };
        return Word(
            world, new ExampledCommand("correct", "Say what a fact should be.", """./chancery review correct 4f2a91c07be1d35a '{"date":"2024-01-21","kind":"call"}' --why "as the ministry's page says" """.TrimEnd()) { fact, change },
            (parsed, review, why) => review.Correct(parsed.GetRequiredValue(fact), parsed.GetRequiredValue(change), why));
    }

    public static Command Undo(Surroundings world)
    {
        var what = new Argument<string>("ID") { Description = "A fact, to take the last word on it back; or a judgement such as J-12." };
        return Word(
            world, new ExampledCommand("undo", "Take the last word on a fact, or a judgement, back: the record is as reader and rules have it.", "./chancery review undo 4f2a91c07be1d35a", "./chancery review undo J-12") { what },
            (parsed, review, why) => review.Undo(parsed.GetRequiredValue(what), why));
    }

    public static Command Same(Surroundings world)
    {
        var (a, b) = Two();
        return Word(
            world, new ExampledCommand("same", "Say that two persons, or two events, are one.", "./chancery review same P-000003 P-000017", "./chancery review same E-000004 E-000009 --why \"one visit\"") { a, b },
            (parsed, review, why) => (parsed.GetRequiredValue(a), parsed.GetRequiredValue(b)) is var (one, other) && IsPerson(one) ? review.SamePerson(one, other, why) : review.SameEvent(one, other, why));
    }

    public static Command Different(Surroundings world)
    {
        var (a, b) = Two();
        return Word(
            world, new ExampledCommand("different", "Say that two persons, or two events, are two; or that a telling is not of its event.", "./chancery review different P-000003 P-000017", "./chancery review different 4f2a91c07be1d35a E-000009") { a, b },
            (parsed, review, why) => (parsed.GetRequiredValue(a), parsed.GetRequiredValue(b)) is var (one, other) && IsPerson(one) ? review.DifferentPersons(one, other, why) : review.DifferentEvents(one, other, why));
    }

    private static (Argument<string> A, Argument<string> B) Two() =>
        (new("A") { Description = "A person (P-…), an event (E-…), or one telling of it by the key of its fact." }, new("B") { Description = "The other." });

    private static bool IsPerson(string name) => name.Trim().StartsWith("P-", StringComparison.Ordinal);

    /// <summary>Gives a command who says it, why and where, and shows what the word did.</summary>
    private static ExampledCommand Word(Surroundings world, ExampledCommand command, Func<ParseResult, RecordReview, string?, Word> say)
    {
        var who = new Option<string?>("--who") { Description = "Who says it (default: the user of this computer).", HelpName = "NAME" };
        var why = new Option<string?>("--why") { Description = "The reason, kept in the log.", HelpName = "TEXT" };
        var (store, format) = (new StoreOption(), CommonOptions.Format());
        command.Add(who);
        command.Add(why);
        command.Add(format);
        command.Add(store.Option);
        command.SetAction(parsed =>
        {
            try
            {
                using var record = store.OpenExisting(parsed, world);
                var reason = parsed.GetValue(why)?.Trim();
                var word = say(parsed, record.Review(parsed.GetValue(who) ?? world.User), string.IsNullOrEmpty(reason) ? null : reason);
                if (parsed.GetValue(format) == "json") world.Output.Write(AnswerJson.Of(word));
                else ReviewAnswers.Tables(world, word);
                return ExitCode.Done;
            }
            catch (ReviewRefusedException refused)
            {
                throw new UsageException(refused.Message, refused);
            }
        });
        return command;
    }
}
