using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Tests.House;

public class ArrowsTests
{
    static readonly Type[] types = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void Every_layer_uses_only_those_below_it_and_no_page_one_of_another_module()
    {
        var wrong = types
            .SelectMany(user => Uses.Types(user).Select(used => Layers.Wrong(user, used)))
            .OfType<string>()
            .Distinct()
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_folder_is_one_that_the_plan_knows() =>
        Assert.All(types.Where(type => type.Namespace?.StartsWith("Dsr.Blazor.", StringComparison.Ordinal) == true), type =>
            Assert.True(Layers.Of(type) is not null || type.Namespace == "Dsr.Blazor.Modules", type.FullName)
        );

    // The scan is worth nothing if it does not see: known uses, in a signature, in a body after an await and in a lambda.
    [Theory]
    [InlineData(typeof(RatingService), typeof(RatingForm))]
    [InlineData(typeof(RatingService), typeof(UnitOfWork))]
    [InlineData(typeof(RatingService), typeof(NextReview))]
    [InlineData(typeof(ReviewService), typeof(DsrDb))]
    public void The_scan_sees_what_a_type_uses(Type user, Type used) =>
        Assert.Contains(used, types.Where(type => type == user || type.DeclaringType == user).SelectMany(Uses.Types));

    [Theory]
    [InlineData(typeof(RegisterEntry), typeof(DsrDb))]
    [InlineData(typeof(DsrDb), typeof(RatingService))]
    [InlineData(typeof(Links), typeof(RatingService))]
    [InlineData(typeof(RatingService), typeof(Links))]
    [InlineData(typeof(ReviewService), typeof(Blazor.Modules.Home.Pages.Places))]
    public void An_arrow_the_wrong_way_is_found(Type user, Type used) => Assert.NotNull(Layers.Wrong(user, used));

    [Theory]
    [InlineData(typeof(RatingService), typeof(DsrDb))]
    [InlineData(typeof(Links), typeof(Blazor.Platform.Security.Paths))]
    [InlineData(typeof(RatingService), typeof(ReviewService))]
    [InlineData(typeof(Program), typeof(RatingService))]
    public void An_arrow_the_right_way_is_not(Type user, Type used) => Assert.Null(Layers.Wrong(user, used));

    [Fact]
    public void The_domain_is_plain_code() =>
        Assert.Empty(
            types
                .Where(type => Layers.Of(type) is Layer.Domain or Layer.Kernel)
                .SelectMany(type => Uses.Types(type).Where(IsOutside).Select(used => $"{type.FullName} uses {used.FullName}"))
                .Distinct()
        );

    [Fact]
    public void Every_page_says_who_may_open_it() =>
        Assert.Empty(
            types
                .Where(type => Is<RouteAttribute>(type) && !Is<AuthorizeAttribute>(type) && !Is<AllowAnonymousAttribute>(type))
                .Select(type => type.FullName)
        );

    static bool Is<T>(Type type) => type.IsDefined(typeof(T), inherit: true);

    static readonly string[] outside =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore",
        "Microsoft.Extensions",
        "Microsoft.JSInterop",
        "Microsoft.Data",
        "System.Net",
        "System.Data",
    ];

    static bool IsOutside(Type type) => outside.Any(name => type.Namespace?.StartsWith(name, StringComparison.Ordinal) == true);
}
