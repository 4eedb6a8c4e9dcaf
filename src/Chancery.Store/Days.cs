namespace Chancery.Store;

/// <summary>The three days of a question: the day in the world, the last day of publication, and what the record held.</summary>
/// <param name="On">The day in the world: who is in office, what is overdue.</param>
/// <param name="PublishedBy">Only documents published by this day; those without a publication day are left out and counted. Null for all.</param>
/// <param name="RecordedBy">Only what the record held at this moment. Null for what it holds now.</param>
public sealed record Days(DateOnly On, DateOnly? PublishedBy = null, DateTimeOffset? RecordedBy = null);
