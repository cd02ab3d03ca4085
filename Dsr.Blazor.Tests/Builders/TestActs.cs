using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Acts, deadlines and entries for tests of the domain alone.</summary>
public static class TestActs
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public static ActorContext Sam { get; } = At(0);

    /// <summary>Sam Reid, some minutes after noon.</summary>
    public static ActorContext At(int minutes, string id = "sam", string name = "Sam Reid") =>
        new(id, name, new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).AddMinutes(minutes), Today);

    public static Deadline InDays(int days) => Deadline.WithinDays(days, "the rating", Today, WorkingCalendar.EnglandAndWales);

    /// <summary>An entry since 19 October, rated Amber on that day.</summary>
    public static RegisterEntry Entry()
    {
        var joined = new DateOnly(2026, 10, 19);
        var entry = new RegisterEntry(Guid.NewGuid(), Guid.NewGuid(), "DSR-2026-0142", joined, Sam);
        entry.Decide(new(Rating.Amber, "Joined the register after a referral.", RatedAt.Record, joined), 0, InDays(14), Sam);
        return entry;
    }

    public static RatingChoice Choose(Rating rating, string reason = "Three A&E attendances in ten days.", DateOnly? on = null) =>
        new(rating, reason, RatedAt.Record, on ?? Today);
}
