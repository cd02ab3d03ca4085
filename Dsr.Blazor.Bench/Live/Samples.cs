namespace Dsr.Blazor.Bench.Live;

/// <summary>Measured milliseconds.</summary>
sealed class Samples
{
    readonly List<double> all = [];

    public int Count => all.Count;

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public void Add(double milliseconds) => all.Add(milliseconds);

    // The nearest rank: a figure that was measured, none between two.
    double At(double share) => all.Count == 0 ? double.NaN : all.Order().ElementAt((int)Math.Ceiling(share * all.Count) - 1);
}
