using Bunit;
using Dsr.Blazor.Modules.Import.Pages;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Tests.Modules.Import.Pages;

public sealed class UploadCardTests : BunitContext
{
    readonly LinesOf log = new();

    public static TheoryData<Exception> Failures =>
        [
            new InvalidOperationException("Elijah Okonkwo"),
            new KeyNotFoundException("Elijah Okonkwo"),
            new ArithmeticException("Elijah Okonkwo"),
        ];

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Failures))]
    public async Task Whatever_goes_wrong_while_a_file_is_read_is_said_and_the_page_can_be_used_again(Exception failure)
    {
        await using var register = await TestRegister.OpenAsync();
        Services.AddScoped(_ => register.The<Blazor.Modules.Import.ImportService>());
        Services.AddSingleton<ILoggerProvider>(log);
        Services.AddLogging();
        JSInterop.Mode = JSRuntimeMode.Loose;
        var card = Render<UploadCard>(with => with.Add(upload => upload.Mappings, []));

        await card.InvokeAsync(() =>
            card.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([new BrokenFile(failure)]))
        );

        Assert.Contains(ReadingFailure.Sentence, card.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(card.Find(".stack").HasAttribute("hidden"));
        var line = Assert.Single(log.Lines);
        Assert.Contains(failure.GetType().Name, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Okonkwo", line, StringComparison.Ordinal);
    }

    sealed class BrokenFile(Exception failure) : IBrowserFile
    {
        public string Name => "register.xlsx";
        public DateTimeOffset LastModified => default;
        public long Size => 10;
        public string ContentType => "";

        public Stream OpenReadStream(long maxAllowedSize = 512000, CancellationToken cancellationToken = default) => throw failure;
    }

    sealed class LinesOf : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                Lines.Add($"{formatter(state, exception)} {exception}");
        }

        public void Dispose() { }
    }
}
