using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Governance.Domain;

/// <summary>A bank holiday that was proclaimed after our list of them was published: for a coronation, a funeral, a jubilee.</summary>
public sealed record ProclaimedHoliday
{
    const int YearsBack = 1,
        YearsAhead = 3;

    /// <summary>The days that were proclaimed, also those that were taken back.</summary>
    public static readonly PolicyKey<IReadOnlyList<ProclaimedHoliday>> Key = new(
        "calendar.bank-holidays.proclaimed",
        "Bank holidays by proclamation, beside the published ones.",
        "None until one is proclaimed.",
        []
    );

    public required DateOnly Date { get; init; }

    /// <summary>As it stands in a sentence: "the bank holiday for the Coronation".</summary>
    public required string Name { get; init; }

    /// <summary>Where it was proclaimed, or why it is written down.</summary>
    public required string Reason { get; init; }

    /// <summary>The day from which deadlines count it.</summary>
    public required DateOnly From { get; init; }
    public required string AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public string EndedBy { get; init; } = "";
    public string EndReason { get; init; } = "";

    /// <summary>Whether deadlines count it on a day: not taken back, and from that day on.</summary>
    public bool CountsOn(DateOnly today) => EndedAt is null && From <= today;

    /// <summary>As the calendar has it.</summary>
    public BankHoliday ToBankHoliday() => new(Date, Name, IsProclaimed: true);

    /// <summary>The list with one more.</summary>
    /// <param name="known">The list as it is.</param>
    /// <param name="date">The day off.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="reason">Where it was proclaimed.</param>
    /// <param name="from">From which day deadlines count it.</param>
    /// <param name="published">The bank holidays without any proclaimed.</param>
    /// <param name="act">Who adds it.</param>
    /// <exception cref="RefusedException">When the day cannot be one, is one already, or a text is missing.</exception>
    public static IReadOnlyList<ProclaimedHoliday> Add(
        IReadOnlyList<ProclaimedHoliday> known,
        DateOnly? date,
        string name,
        string reason,
        DateOnly? from,
        BankHolidays published,
        ActorContext act
    )
    {
        var day = date ?? throw new RefusedException("The day is missing. Choose it.", nameof(date));
        var counts = from ?? throw new RefusedException("From when it counts is missing. Choose the day.", nameof(from));
        Refuse.If(
            day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            $"{Written.Date(day)} is a {day.DayOfWeek}. Write down the day that is taken off instead.",
            nameof(date)
        );
        Refuse.If(
            day < act.Today.AddYears(-YearsBack) || day > act.Today.AddYears(YearsAhead),
            $"{Written.Date(day)} is too far away. Check the year.",
            nameof(date)
        );
        Refuse.If(
            published.On(day) is not null,
            $"{Written.Date(day)} is a bank holiday already: {published.On(day)?.Name}.",
            nameof(date)
        );
        Refuse.If(
            known.Any(holiday => holiday.Date == day && holiday.EndedAt is null),
            $"{Written.Date(day)} is written down already.",
            nameof(date)
        );
        Refuse.If(counts > day, "It counts from a day before it, or from the day itself. Choose an earlier one.", nameof(from));
        Refuse.If(counts < act.Today.AddYears(-YearsBack), $"{Written.Date(counts)} is too far away. Check the year.", nameof(from));
        return
        [
            .. known,
            new()
            {
                Date = day,
                Name = Refuse.Unless(name, 120, "What it is called", nameof(name)),
                Reason = Refuse.Unless(reason, 1000, "The reason", nameof(reason)),
                From = counts,
                AddedBy = act.ActorName,
                AddedAt = act.At,
            },
        ];
    }

    /// <summary>The list with one taken back.</summary>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    /// <exception cref="ConcurrentDecisionException">When it is not there any more.</exception>
    public static IReadOnlyList<ProclaimedHoliday> TakeBack(
        IReadOnlyList<ProclaimedHoliday> known,
        DateOnly date,
        string reason,
        ActorContext act
    )
    {
        if (!known.Any(holiday => holiday.Date == date && holiday.EndedAt is null))
            throw new ConcurrentDecisionException("A colleague has taken this day back already.");
        var why = Refuse.Unless(reason, 1000, "The reason", nameof(reason));
        return
        [
            .. known.Select(holiday =>
                holiday.Date == date && holiday.EndedAt is null
                    ? holiday with
                    {
                        EndedAt = act.At,
                        EndedBy = act.ActorName,
                        EndReason = why,
                    }
                    : holiday
            ),
        ];
    }
}
