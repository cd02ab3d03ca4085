namespace Dsr.Blazor.Kernel.Time;

/// <summary>The clock on the wall in England. Instants are kept in UTC; people read and mean London's time.</summary>
public static class London
{
    static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day it is in London at an instant.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The time it is in London at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The same instant with London's offset.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>
    /// The instant, in UTC, of a London day and time. In the hour that comes twice in October the first is meant;
    /// a time in the hour that March leaves out is read as if the clocks had not yet gone forward.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
