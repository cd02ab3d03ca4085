using Dsr.Blazor.Commands;

namespace Dsr.Blazor.Tests.Commands;

public class ArgumentsTests
{
    readonly Sample command = new();

    [Fact]
    public void Places_and_options_come_in_any_order()
    {
        var read = new Arguments(command, ["--report", "out.json", "--needed=a=b", "register.xlsx", "--dry-run"]);

        Assert.Equal(("register.xlsx", "out.json", "a=b", true), (read[0], read["report"], read["needed"], read.Has("dry-run")));
        Assert.Null(read["sheet"]);
    }

    [Theory]
    [InlineData("There is no option --reprot", "f.xlsx", "--needed", "x", "--reprot", "o.json")]
    [InlineData("--report needs a value", "f.xlsx", "--needed", "x", "--report")]
    [InlineData("--dry-run takes no value", "f.xlsx", "--needed", "x", "--dry-run=yes")]
    [InlineData("--report was given twice", "f.xlsx", "--needed", "x", "--report", "a", "--report", "b")]
    [InlineData("Something is missing", "--needed", "x")]
    [InlineData("\"g.xlsx\" is more than it takes", "f.xlsx", "g.xlsx", "--needed", "x")]
    [InlineData("--needed is missing", "f.xlsx")]
    public void What_cannot_be_understood_is_said_with_the_usage(string says, params string[] typed)
    {
        var failure = Assert.Throws<UsageException>(() => new Arguments(command, typed));

        Assert.Equal($"{says}. Usage: sample {command.Usage}", failure.Message);
    }

    sealed class Sample : ICommand
    {
        public string Name => "sample";
        public string Usage => "FILE --needed WORD [--dry-run] [--report OUT.json] [--sheet NAME]";
        public string Summary => "";

        public Task<int> Run(Arguments arguments, IServiceProvider services, Terminal terminal, CancellationToken cancel) => Task.FromResult(0);
    }
}
