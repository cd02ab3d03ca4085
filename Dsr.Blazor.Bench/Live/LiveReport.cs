using System.Globalization;
using System.Runtime.InteropServices;

namespace Dsr.Blazor.Bench.Live;

/// <summary>The table that the run ends with.</summary>
static class LiveReport
{
    public static void Print(Stage dsr, Stage bare, int circuits)
    {
        Console.WriteLine();
        Console.WriteLine(
            $"{circuits} circuits each, 2 of them in Chromium · register of 2,000 · {Environment.ProcessorCount} cores · {RuntimeInformation.FrameworkDescription}"
        );
        Line("", "Dsr", "bare", "ratio", "aim");
        Line("click to the other page's DOM, ms");
        Compare($"  median of {dsr.ClickToDom.Count}", dsr.ClickToDom.Median, bare.ClickToDom.Median, "");
        Compare("  95th percentile", dsr.ClickToDom.P95, bare.ClickToDom.P95, "at most 3");
        Compare("managed heap a circuit, KiB", dsr.HeapPerCircuit / 1024, bare.HeapPerCircuit / 1024, "at most 1.3");
        Line("renders a second in a burst", $"{dsr.RendersASecond:0.0}", $"{bare.RendersASecond:0.0}", "", "Dsr at most 4");
        Line("  burst of 40 changes took, ms", dsr.BurstTook, bare.BurstTook);
        Line("left after closing: circuits", dsr.Left.Circuits, bare.Left.Circuits, "", "0");
        Line("                    followers", dsr.Left.Followers, bare.Left.Followers, "", "0");
    }

    static void Compare(string what, double dsr, double bare, string aim) =>
        Line(what, $"{dsr:0.0}", $"{bare:0.0}", $"{dsr / bare:0.00}", aim);

    static void Line(params object[] cells) =>
        Console.WriteLine(
            string.Format(
                    CultureInfo.InvariantCulture,
                    "{0,-34}{1,10}{2,10}{3,8}  {4}",
                    [.. cells, .. Enumerable.Repeat("", 5 - cells.Length)]
                )
                .TrimEnd()
        );
}
