using System.Diagnostics;
using System.Text.Json;

namespace Dsr.Blazor.Tests.Modules.Calendar;

/// <summary>What an independent parser understood of an event.</summary>
public sealed record ReadEvent(
    string Uid,
    string Summary,
    string Status,
    int Sequence,
    string Stamp,
    string Modified,
    string Start,
    string End
);

/// <summary>What it understood of a calendar.</summary>
public sealed record ReadCalendar(string Method, string Version, JsonElement Errors, IReadOnlyList<ReadEvent> Events);

/// <summary>
/// python3-icalendar of the system: a parser that nobody here has written. Without it a test is skipped and says so; in CI it fails.
/// </summary>
static class CalendarReader
{
    static readonly string[] pythons = [Environment.GetEnvironmentVariable("DSR_PYTHON") ?? "", "/usr/bin/python3", "python3"];
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>Parses a calendar.</summary>
    public static async Task<ReadCalendar> ReadAsync(string text)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Modules", "Calendar", "read_calendar.py");
        foreach (var python in pythons.Where(candidate => candidate.Length > 0))
            if (await RunAsync(python, ["-c", "import icalendar"], "") is { Code: 0 })
            {
                var (code, said, error) = (await RunAsync(python, [script], text))!.Value;
                Assert.True(code == 0, error);
                return JsonSerializer.Deserialize<ReadCalendar>(said, json)!;
            }
        const string missing = "No python3-icalendar: install it from Debian's packages, or name a Python that has it in DSR_PYTHON.";
        if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            Assert.Fail(missing);
        Assert.Skip(missing);
        throw new InvalidOperationException(missing);
    }

    static async Task<(int Code, string Said, string Error)?> RunAsync(string python, string[] arguments, string input)
    {
        try
        {
            using var running = Process.Start(
                new ProcessStartInfo(python, arguments)
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var (said, error) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
            await running.StandardInput.WriteAsync(input);
            running.StandardInput.Close();
            await running.WaitForExitAsync();
            return (running.ExitCode, await said, await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
