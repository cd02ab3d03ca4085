using System.CommandLine;
using Dsr.Blazor.Platform.Commands;

namespace Dsr.Blazor.Tests;

public class CommandLineTests
{
    readonly Sample command = new();

    [Fact]
    public void Places_and_options_come_in_any_order()
    {
        var read = CommandLine.Read(["--report", "out.json", "--needed=a=b", "@register.xlsx", "--dry-run"], command);

        Assert.Equal("@register.xlsx", read.GetValue(command.File));
        Assert.Equal("out.json", read.GetValue(command.Report));
        Assert.Equal("a=b", read.GetValue(command.Needed));
        Assert.True(read.GetValue(command.DryRun));
        Assert.Null(read.GetValue(command.Sheet));
    }

    [Theory]
    [InlineData("There is no option --reprot.", "--reprot", "--needed", "x")]
    [InlineData("Unrecognized command or argument '--reprot'.", "f.xlsx", "--needed", "x", "--reprot", "o.json")]
    [InlineData("Required argument missing for option: '--report'.", "f.xlsx", "--needed", "x", "--report")]
    [InlineData("--report needs a value, and \"--dry-run\" is none.", "f.xlsx", "--needed", "x", "--report", "--dry-run")]
    [InlineData("Unrecognized command or argument 'yes'.", "f.xlsx", "--needed", "x", "--dry-run=yes")]
    [InlineData(
        "Option '--report' expects a single argument but 2 were provided.",
        "f.xlsx",
        "--needed",
        "x",
        "--report",
        "a",
        "--report",
        "b"
    )]
    [InlineData("Required argument 'FILE' missing for command: 'sample'.", "--needed", "x")]
    [InlineData("Unrecognized command or argument 'g.xlsx'.", "f.xlsx", "g.xlsx", "--needed", "x")]
    [InlineData("Option '--needed' is required.", "f.xlsx")]
    public void What_cannot_be_understood_is_refused_with_the_first_thing_that_is_wrong(string says, params string[] typed)
    {
        var failure = Assert.Throws<UsageException>(() => CommandLine.Read(typed, command));

        Assert.Equal($"{says} \"sample --help\" explains it.", failure.Message);
    }

    sealed class Sample : OperatorCommand
    {
        public Argument<string> File { get; } = new("FILE");
        public Option<string> Needed { get; } = new("--needed") { Required = true, HelpName = "WORD" };
        public Option<bool> DryRun { get; } = Switch("--dry-run", "");
        public Option<string?> Report { get; } = new("--report") { HelpName = "OUT.json" };
        public Option<string?> Sheet { get; } = new("--sheet") { HelpName = "NAME" };

        public Sample()
            : base("sample", "")
        {
            Add(File);
            Add(Needed);
            Add(DryRun);
            Add(Report);
            Add(Sheet);
        }

        public override Task<int> RunAsync(
            ParseResult typed,
            IServiceProvider services,
            Terminal terminal,
            CancellationToken cancellationToken
        ) => Task.FromResult(0);
    }
}
