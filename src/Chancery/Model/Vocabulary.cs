using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery;

/// <summary>The office a person holds, as the gold schema names it.</summary>
public enum Role
{
    HeadOfState, DeputyHeadOfState, HeadOfGovernment, DeputyHeadOfGovernment, ForeignMinister, DeputyForeignMinister, Minister, DeputyMinister,
    Ambassador, Envoy, HeadOfOrganization, DeputyHeadOfOrganization, ParliamentSpeaker, Parliamentarian, Adviser, Spokesperson, Official,
    Delegation, Business, Other,
}

/// <summary>What sort of contact it was.</summary>
public enum ContactKind { Meeting, Call, Video, Visit, Letter, Consultations, Multilateral, Credentials }

/// <summary>Whether a contact took place.</summary>
public enum ContactStatus { Held, Ongoing, Planned, Cancelled, Postponed, Proposed }

/// <summary>How the sides were present.</summary>
public enum Manner { Unstated, InPerson, Remote }

/// <summary>The form of an agreed document.</summary>
public enum AgreementForm { Treaty, Agreement, Memorandum, Roadmap, JointStatement, Contract, Protocol, Plan, Other }

/// <summary>The stage a document has reached.</summary>
public enum AgreementStatus { Signed, Initialled, Ratified, InForce, Negotiated, Proposed, Terminated, Implemented }

/// <summary>The kind of a restrictive act.</summary>
public enum MeasureKind { Sanctions, TradeBan, TransitBan, BorderClosure, Expulsion, Visa, Recall, Downgrade, AssetFreeze, Other }

/// <summary>What became of a restrictive act.</summary>
public enum MeasureStatus { Imposed, Threatened, Lifted, Eased, Extended, Condemned }

/// <summary>What became of a proposal in a forum.</summary>
public enum InitiativeStatus { Proposed, Adopted, Rejected, Promoted, Supported }

/// <summary>How a forum decided.</summary>
public enum DecisionMode { Consensus, Unanimous, Vote }

/// <summary>How a member stands to an organisation.</summary>
public enum MembershipStatus { FoundingMember, Member, Applicant, Candidate, Observer, Partner, Withdrawn, Suspended, Invited }

/// <summary>What a speaker does in saying it.</summary>
public enum SpeechAct { Support, Oppose, Deny, Accuse, Condemn, Demand, Propose, Promise, Warn, Praise, Thank, Congratulate, Condole, Regret, Affirm }

/// <summary>What a text lets one know of a holder of an office.</summary>
public enum TenureEvent { InOffice, Appointed, Dismissed, Resigned, Died, Elected }

/// <summary>Where a field that was not read from the text comes from.</summary>
public enum Basis { DocumentDate, Register, Inferred, Corrected }

/// <summary>The words of the gold schema for the enumerations above: <c>ForeignMinister</c> is written <c>foreign-minister</c>.</summary>
public static class Vocabulary
{
    /// <summary>The schema's word for <paramref name="value"/>.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => Words<T>.Names[Unsafe.As<T, int>(ref value)];

    /// <summary>The name of <paramref name="value"/> in this program, looked up in a list.</summary>
    public static string Name<T>(this T value) where T : struct, Enum => Words<T>.Plain[Unsafe.As<T, int>(ref value)];

    /// <summary>The value of a schema word; null when there is none.</summary>
    public static T? Read<T>(string? word) where T : struct, Enum
    {
        var place = word is null ? -1 : Array.IndexOf(Words<T>.Names, word);
        return place < 0 ? null : Unsafe.As<int, T>(ref place);
    }

    /// <summary>All words of an enumeration, in order.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Words<T>.Names;

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 2);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }

    // A plain list by value, because a dictionary of each enumeration would have to be compiled anew at every start of the program.
    private static class Words<T> where T : struct, Enum
    {
        public static readonly string[] Plain = NamesOf(typeof(T));
        public static readonly string[] Names = Array.ConvertAll(Plain, Kebab);

        private static string[] NamesOf(Type type) => Enum.GetNames(type);
    }
}
