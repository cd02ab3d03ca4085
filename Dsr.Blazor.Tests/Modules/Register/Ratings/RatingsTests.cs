using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Register.Ratings;

public class RatingsTests
{
    const string reason = "Three attendances in ten days; notice given.";

    [Fact]
    public async Task A_decision_sets_the_rating_and_the_next_review_with_its_working()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync(Rating.Amber);

        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );

        var now = await register.EntryAsync(entry);
        Assert.Equal(
            (Rating.Red, new DateOnly(2026, 11, 27), "7 days from the rating on 20 November 2026"),
            (now.Rating, now.NextReviewDue, now.NextReviewWorking)
        );
    }

    [Fact]
    public async Task A_reason_under_20_characters_is_refused_at_its_field()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Red,
                    Reason = "Worse.",
                    Seen = 1,
                }
            )
        );

        Assert.Equal("Reason", refused.Field);
        Assert.Equal(Rating.Amber, (await register.EntryAsync(entry)).Rating);
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_may_decide_again_on_top()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );

        var overtaken = await Assert.ThrowsAsync<ConcurrentDecisionException>(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Green,
                    Reason = reason,
                    Seen = 1,
                }
            )
        );
        Assert.Contains("decided Red", overtaken.Message, StringComparison.Ordinal);

        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Green,
                Reason = reason,
                Seen = 2,
            }
        );
        Assert.Equal(Rating.Green, (await register.EntryAsync(entry)).Rating);
    }

    [Fact]
    public async Task A_keyworker_proposes_and_may_not_decide()
    {
        await using var register = await LeadAsync();
        var lead = register.Actor;
        var keyworker = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: keyworker.AccountId);
        register.Actor = keyworker;

        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Red,
                    Reason = reason,
                    Seen = 1,
                }
            )
        );
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .ProposeAsync(entry.Id, Rating.Red, reason, cancel: TestContext.Current.CancellationToken);
        Assert.Null(Assert.Single((await register.EntryAsync(entry)).Proposals).AnsweredBy);

        register.Actor = lead;
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );
        Assert.Equal(2, Assert.Single((await register.EntryAsync(entry)).Proposals).AnsweredBy);
    }

    [Fact]
    public async Task A_keyworker_neither_proposes_for_nor_learns_of_somebody_elses_person()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();
        register.Actor = await register.AddStaffAsync("Layla Owen", Role.Keyworker);

        await Assert.ThrowsAsync<NotFoundException>(() =>
            register
                .The<Blazor.Modules.Register.Ratings.RatingService>()
                .ProposeAsync(entry.Id, Rating.Red, reason, cancel: TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Ones_own_decision_is_corrected_within_the_hour_and_no_later()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );
        register.Time.Advance(TimeSpan.FromMinutes(59));
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Green,
                Reason = reason,
                Seen = 2,
                Corrects = true,
            }
        );
        Assert.Equal(2, (await register.EntryAsync(entry)).Latest!.Corrects);

        register.Time.Advance(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Red,
                    Reason = reason,
                    Seen = 3,
                    Corrects = true,
                }
            )
        );
        register.Actor = await register.AddStaffAsync("Nadia Jackson", Role.Commissioner);
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 3,
            }
        );
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Green,
                    Reason = reason,
                    Seen = 4,
                    Corrects = true,
                }
            )
        );
    }

    [Fact]
    public async Task Blue_begins_a_stay_and_leaving_it_ends_the_stay_on_the_day_given()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Blue,
                Reason = reason,
                Seen = 1,
                Hospital = "Larch Ward",
            }
        );
        var stay = await register.AskAsync(db => db.Stays.SingleAsync());
        Assert.Equal(("Larch Ward", null, true), (stay.Hospital, stay.AdmittedOn, stay.IsOpen));

        register.Time.Advance(TimeSpan.FromDays(5));
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 2,
                DischargedOn = new(2026, 11, 24),
            }
        );
        Assert.Equal(new DateOnly(2026, 11, 24), (await register.AskAsync(db => db.Stays.SingleAsync())).DischargedOn);
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public async Task After_hospital_somebody_stays_Red_for_14_days(int days, bool allowed)
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Blue,
                Reason = reason,
                Seen = 1,
            }
        );
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Amber,
                    Reason = reason,
                    Seen = 2,
                }
            )
        );
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 2,
            }
        );
        register.Time.Advance(TimeSpan.FromDays(days));

        var amber = await Record.ExceptionAsync(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Amber,
                    Reason = reason,
                    Seen = 3,
                }
            )
        );

        Assert.Equal(allowed, amber is null);
    }

    [Fact]
    public async Task Blue_by_mistake_corrected_leaves_no_stay_behind()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Blue,
                Reason = reason,
                Seen = 1,
            }
        );
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Amber,
                Reason = reason,
                Seen = 2,
                Corrects = true,
            }
        );

        Assert.Equal(0, await register.AskAsync(db => db.Stays.CountAsync()));
    }

    [Fact]
    public async Task A_discharge_by_mistake_corrected_lets_the_stay_go_on()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync();
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Blue,
                Reason = reason,
                Seen = 1,
                Hospital = "Larch Ward",
            }
        );
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 2,
            }
        );
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Blue,
                Reason = reason,
                Seen = 3,
                Corrects = true,
            }
        );

        var stay = await register.AskAsync(db => db.Stays.SingleAsync());
        Assert.Equal(("Larch Ward", true), (stay.Hospital, stay.IsOpen));
    }

    [Theory]
    [InlineData("2026-11-25", "", true, "chosen with the rating on 20 November 2026")]
    [InlineData("2026-12-05", "", false, null)]
    [InlineData(
        "2026-12-05",
        "The family is away until then.",
        true,
        "chosen with the rating on 20 November 2026: The family is away until then."
    )]
    public async Task A_review_later_than_policy_asks_needs_a_reason_of_its_own(string due, string why, bool allowed, string? working)
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync(Rating.Amber);

        var refused = await Record.ExceptionAsync(() =>
            register.RateAsync(
                entry,
                new()
                {
                    Rating = Rating.Red,
                    Reason = reason,
                    Seen = 1,
                    NextReview = due.Day(),
                    NextReviewReason = why,
                }
            )
        );

        Assert.Equal(allowed, refused is null);
        if (allowed)
            Assert.Equal(
                (due.Day(), working),
                ((await register.EntryAsync(entry)).NextReviewDue, (await register.EntryAsync(entry)).NextReviewWorking)
            );
        else
            Assert.Equal("due", Assert.IsType<RefusedException>(refused).Field);
    }

    static async Task<TestRegister> LeadAsync()
    {
        var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        return register;
    }
}

static class RatingIn
{
    internal static Task RateAsync(this TestRegister register, RegisterEntry entry, RatingForm form) =>
        register.The<Blazor.Modules.Register.Ratings.RatingService>().DecideAsync(entry.Id, form, TestContext.Current.CancellationToken);

    internal static Task<RegisterEntry> EntryAsync(this TestRegister register, RegisterEntry entry) =>
        register.AskAsync(db =>
            db.Entries.Include(registerEntry => registerEntry.Decisions)
                .Include(registerEntry => registerEntry.Proposals)
                .AsSplitQuery()
                .SingleAsync(registerEntry => registerEntry.Id == entry.Id)
        );
}
