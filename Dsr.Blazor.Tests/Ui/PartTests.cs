using Bunit;
using Dsr.Blazor.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Ui;

/// <summary>Renders parts with what they inject, and a browser that answers nothing unless a test says what.</summary>
public abstract class PartTests : BunitContext
{
    protected static readonly DateOnly Today = new(2026, 11, 20);

    protected PartTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Time = TestClock.Start();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddUiParts();
    }

    protected FakeTimeProvider Time { get; }
}
