namespace Chancery.Store.People;

/// <summary>Why a change to accounts and keys is refused.</summary>
public enum PeopleRefusal
{
    /// <summary>An account of this name is there.</summary>
    NameTaken,

    /// <summary>The name is empty, too long, reserved, or has signs that names may not have.</summary>
    NameUnusable,

    /// <summary>The password has fewer characters than <see cref="RecordPeople.ShortestPassword"/>.</summary>
    PasswordShort,

    /// <summary>The password has more characters than <see cref="RecordPeople.LongestPassword"/>.</summary>
    PasswordLong,

    /// <summary>The new password is the present one.</summary>
    PasswordSame,

    /// <summary>The present password is not the one given.</summary>
    PasswordWrong,

    /// <summary>There is no account of this name.</summary>
    NoAccount,

    /// <summary>The account is disabled.</summary>
    Disabled,

    /// <summary>Nobody who gives accounts would be left.</summary>
    LastAdmin,

    /// <summary>There is no key of this id, or not of this account.</summary>
    NoKey,

    /// <summary>The account has as many keys as it may.</summary>
    TooManyKeys,

    /// <summary>A key needs a name of at most 80 characters and ends in 1 to 366 days.</summary>
    KeyUnusable,
}
