namespace Chancery.Store;

/// <summary>What follows from how an event is told.</summary>
public static class EventTelling
{
    /// <summary>Whether a contact is said to have been held on a day that lies after the publication of every document that tells it. Such words speak of a plan, however they were read.</summary>
    public static bool IsToldBeforeItsDay(this EventLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Fact is Contact { Status: ContactStatus.Held } && line.Date?.Bounds is { } bounds && line.Evidence.Count > 0
            && line.Evidence.All(q => q.Published?.Bounds is { } published && published.Last < bounds.First);
    }
}
