using System.Globalization;
using Chancery.Ledger;
using Xunit;

namespace Chancery.Tests.Ledger;

public sealed class CourseTests
{
    private static readonly Evidence[] Words = [Evidence.Cut("x", new TextSpan(0, 1))];

    [Fact]
    public void A_measure_runs_from_being_imposed_until_it_is_lifted_and_keeps_its_steps()
    {
        var course = Assert.Single(MeasureCourse.All([
            Step(MeasureStatus.Lifted, "2024-06-01"), Step(MeasureStatus.Imposed, "2023-02"), Step(MeasureStatus.Extended, "2024-02-01"), Step(MeasureStatus.Eased, "2024-03-01")]));
        var span = Assert.Single(course.Spans);
        Assert.Equal(("2023-02", "2024-06-01", true), (span.Begin.Date?.Text, span.End?.Date?.Text, span.Eased));
        Assert.Equal("imposed extended eased lifted", string.Join(' ', span.Steps.Select(s => s.Fact.Status.Word())));
    }

    [Fact]
    public void A_measure_whose_beginning_is_not_told_has_none_and_whose_end_is_not_told_stays_open()
    {
        var span = Assert.Single(Assert.Single(MeasureCourse.All([Step(MeasureStatus.Extended, "2024-02-01")])).Spans);
        Assert.Equal((null, new DateOnly(2024, 2, 1)), (span.Begin.Date, span.Begin.KnownBy));
        Assert.Null(span.End);
    }

    [Fact]
    public void A_measure_imposed_anew_after_its_end_is_a_second_span() => Assert.Equal(2, Assert.Single(MeasureCourse.All([
        Step(MeasureStatus.Imposed, "2020"), Step(MeasureStatus.Lifted, "2021-01-01"), Step(MeasureStatus.Imposed, "2022-01-01")])).Spans.Count);

    [Fact]
    public void The_news_that_it_is_lifted_told_twice_ends_it_once()
    {
        var span = Assert.Single(Assert.Single(MeasureCourse.All([Step(MeasureStatus.Imposed, "2020"), Step(MeasureStatus.Lifted, "2021-01-01"), Step(MeasureStatus.Lifted, "2021-01-02")])).Spans);
        Assert.Equal(("2021-01-01", 3), (span.End?.Date?.Text, span.Steps.Count));
    }

    [Fact]
    public void Threats_and_condemnations_put_nothing_in_force()
    {
        var course = Assert.Single(MeasureCourse.All([Step(MeasureStatus.Threatened, "2024-01-01"), Step(MeasureStatus.Condemned, "2024-01-02")]));
        Assert.Empty(course.Spans);
        Assert.Equal(2, course.Words.Count);
    }

    [Fact]
    public void An_undated_step_stands_at_its_news_and_without_news_nowhere()
    {
        var course = Assert.Single(MeasureCourse.All([Step(MeasureStatus.Imposed, null, "2024-01-05"), Step(MeasureStatus.Lifted, null)]));
        Assert.Equal((null, new DateOnly(2024, 1, 5), null), (Assert.Single(course.Spans).Begin.Date, course.Spans[0].Begin.KnownBy, course.Spans[0].End));
        Assert.Single(course.Unplaced);
    }

    [Fact]
    public void A_member_applied_was_a_candidate_joined_and_left()
    {
        var course = Assert.Single(MembershipCourse.All([
            Member(MembershipStatus.Withdrawn, "2025-01-29"), Member(MembershipStatus.Candidate, "2017"), Member(MembershipStatus.Applicant, "2015-05-04"), Member(MembershipStatus.Member, null, "2021-01-01"), Member(MembershipStatus.Member, null, "2022-01-01")]));
        Assert.Equal("applicant candidate member withdrawn", string.Join(' ', course.Spans.Select(s => s.Status.Word())));
        var member = course.Spans[2];
        Assert.Equal((null, new DateOnly(2021, 1, 1), "2025-01-29", 2), (member.Begin.Date, member.Begin.KnownBy, member.End?.Date?.Text, member.Steps.Count));
        Assert.Null(course.Spans[^1].End);
    }

    [Fact]
    public void A_founding_member_told_of_as_a_member_stays_a_founding_member() => Assert.Equal(
        MembershipStatus.FoundingMember, Assert.Single(Assert.Single(MembershipCourse.All([Member(MembershipStatus.FoundingMember, "1975-05-28"), Member(MembershipStatus.Member, "2020")])).Spans).Status);

    [Fact]
    public void An_initiative_is_followed_from_proposal_to_adoption_by_the_words_of_its_title()
    {
        var courses = InitiativeCourse.All([
            Draft("draft resolution on safe nuclear energy", InitiativeStatus.Proposed, "2024-03-01"), Draft("resolution on safe nuclear energy", InitiativeStatus.Adopted, "2024-11-05", "ZWE"), Draft("resolution on sea mines", InitiativeStatus.Rejected, "2024-04-01")]);
        Assert.Equal(2, courses.Count);
        Assert.Equal((InitiativeStatus.Adopted, "BLR ZWE", 2), (courses[0].Decision?.Fact.Status, string.Join(' ', courses[0].By), courses[0].Steps.Count));
        Assert.Equal(InitiativeStatus.Rejected, courses[1].Decision?.Fact.Status);
    }

    [Fact]
    public void One_title_in_two_forums_is_two_initiatives() =>
        Assert.Equal(2, InitiativeCourse.All([Draft("sea mines", InitiativeStatus.Proposed, "2024"), Draft("sea mines", InitiativeStatus.Proposed, "2024", forum: "AU")]).Count);

    private static CourseStep<Measure> Step(MeasureStatus status, string? date, string? news = null) => Of(
        new Measure { Kind = MeasureKind.Sanctions, By = "EU", Against = "BLR", Status = status, Date = Edtf.Parse(date), Evidence = Words }, date, news);

    private static CourseStep<Membership> Member(MembershipStatus status, string? date, string? news = null) => Of(
        new Membership { Member = "MLI", Organization = "ECOWAS", Status = status, Date = Edtf.Parse(date), Evidence = Words }, date, news);

    private static CourseStep<Initiative> Draft(string title, InitiativeStatus status, string date, string by = "BLR", string forum = "UN") => Of(
        new Initiative { Title = title, By = [by], Forum = forum, Status = status, Date = Edtf.Parse(date), Evidence = Words }, date, null);

    private static CourseStep<T> Of<T>(T fact, string? date, string? news)
        where T : Fact => new($"{fact.FactKind()} {date} {news}", fact, Edtf.Parse(date), news is null ? null : DateOnly.Parse(news, CultureInfo.InvariantCulture));
}
