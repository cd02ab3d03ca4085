using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.Referrals;

/// <summary>The deadlines that are told to people who refer or ask.</summary>
static class ReferralDeadlines
{
    /// <summary>By when somebody is in touch; null where policy sets no such clock.</summary>
    internal static Deadline? Contact(Referral referral, PolicyBook book, WorkingCalendar calendar, DateOnly today) =>
        ReferralClocks.Of(referral, book, calendar, today).FirstOrDefault(clock => clock.Rule.Until == ClockStop.Contacted)?.Deadline;

    /// <summary>By when what somebody asks about their referral is answered.</summary>
    internal static Deadline Request(PolicyBook book, WorkingCalendar calendar, ActorContext act) =>
        Deadline.WorkingDays(book.On(act.Today, ReferralPolicies.RequestWithin), "the request", act.At, calendar);
}
