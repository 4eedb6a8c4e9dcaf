using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Keeping;

/// <summary>Checks that names can be found by all their words, and by their spelling in their own script.</summary>
internal static class FormCheck
{
    public static void Run(RecordConnection connection, Findings findings)
    {
        var words = connection.Query("SELECT form, skeleton FROM form_words", r => (Form: r.GetInt64(0), Word: r.GetString(1))).ToLookup(w => w.Form, w => w.Word);
        var names = connection.Query("SELECT id, key FROM forms", r => (Form: r.GetInt64(0), Key: r.GetString(1)));
        foreach (var (form, key) in names)
        {
            if (!NameForm.Read(key).Skeletons.Order(StringComparer.Ordinal).SequenceEqual(words[form].Order(StringComparer.Ordinal), StringComparer.Ordinal))
                findings.Add(RecordPart.Derived, "a name is not filed by its words", key);
        }
        var originals = connection.Query("SELECT original, form FROM form_originals", r => (r.GetString(0), r.GetInt64(1))).ToHashSet();
        foreach (var (original, form, key) in connection.Query(
            "SELECT DISTINCT a.original, a.form, o.key FROM actors a JOIN forms o ON o.id = a.form WHERE a.recorded_to IS NULL AND a.original IS NOT NULL", r => (r.GetString(0), r.GetInt64(1), r.GetString(2))))
        {
            if (NameForm.OriginalOf(original) is { } filed && !originals.Contains((filed, form))) findings.Add(RecordPart.Derived, "a name is not filed by its spelling in its own script", key);
        }
    }

    /// <summary>Files all names by their words anew, in the caller's transaction.</summary>
    public static void Repair(RecordConnection connection)
    {
        connection.Run("DELETE FROM form_words");
        var add = connection.Hot("INSERT INTO form_words (skeleton, form) VALUES (@a, @b)");
        foreach (var (form, key) in connection.Query("SELECT id, key FROM forms", r => (r.GetInt64(0), r.GetString(1))))
        {
            foreach (var skeleton in NameForm.Read(key).Skeletons) add.Run(skeleton, form);
        }
    }
}
