namespace Dsr.Blazor.Kernel.Time;

/// <summary>Which day it is, for services and pages that show how far off something is.</summary>
public sealed class Clock(TimeProvider time)
{
    /// <summary>The day in London.</summary>
    public DateOnly Today => London.DateOf(Now);

    /// <summary>The instant, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();
}
