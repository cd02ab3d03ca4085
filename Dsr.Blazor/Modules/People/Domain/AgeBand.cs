namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>The three ages the register is counted by: children, young adults whom keyworkers still serve, adults.</summary>
public enum AgeBand
{
    Under18,
    From18To25,
    From26,
}

/// <summary>What the bands are called and who is in them.</summary>
public static class AgeBands
{
    /// <summary>The band of an age in whole years.</summary>
    public static AgeBand Of(int years) =>
        years switch
        {
            < 18 => AgeBand.Under18,
            < 26 => AgeBand.From18To25,
            _ => AgeBand.From26,
        };

    /// <summary>The band a person is in on a day.</summary>
    /// <exception cref="ArgumentException">When the day lies before the birth.</exception>
    public static AgeBand On(DateOnly day, DateOnly born) => Of(Age.On(day, born));

    /// <summary>As the band is shown: "0-17", "18-25", "26+".</summary>
    public static string Name(this AgeBand band) =>
        band switch
        {
            AgeBand.Under18 => "0-17",
            AgeBand.From18To25 => "18-25",
            _ => "26+",
        };

    /// <summary>The first and last dates of birth, both included, of those in the band on a day: what a query can ask for.</summary>
    public static (DateOnly First, DateOnly Last) Births(this AgeBand band, DateOnly day) =>
        band switch
        {
            AgeBand.Under18 => (Age.LatestBirth(18, day).AddDays(1), day),
            AgeBand.From18To25 => (Age.LatestBirth(26, day).AddDays(1), Age.LatestBirth(18, day)),
            _ => (DateOnly.MinValue, Age.LatestBirth(26, day)),
        };
}
