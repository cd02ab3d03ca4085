using Dsr.Blazor.Casework.Ratings;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Tests.House;

public class ArrowsTests
{
    static readonly Type[] types = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void Every_room_uses_only_the_rooms_below_it_and_no_feature_another() =>
        Assert.Empty(types.SelectMany(user => Uses.Types(user).Select(used => Rooms.Wrong(user, used))).OfType<string>().Distinct());

    [Fact]
    public void Every_folder_is_a_room_that_the_plan_knows() =>
        Assert.All(types.Select(Rooms.Of).OfType<string>().Distinct(), room => Assert.Contains(room, Rooms.MayUse.Keys));

    // The scan is worth nothing if it does not see: known uses, in a signature, in a body after an await and in a lambda.
    [Theory]
    [InlineData(typeof(Ratings), typeof(RatingForm))]
    [InlineData(typeof(Ratings), typeof(UnitOfWork))]
    [InlineData(typeof(Ratings), typeof(NextReview))]
    [InlineData(typeof(Reviews), typeof(DsrDb))]
    public void The_scan_sees_what_a_type_uses(Type user, Type used) =>
        Assert.Contains(used, types.Where(one => one == user || one.DeclaringType == user).SelectMany(Uses.Types));

    [Theory]
    [InlineData(typeof(RegisterEntry), typeof(DsrDb))]
    [InlineData(typeof(DsrDb), typeof(Blazor.Access.Actor))]
    [InlineData(typeof(Links), typeof(Ratings))]
    [InlineData(typeof(Ratings), typeof(Links))]
    [InlineData(typeof(Ratings), typeof(Blazor.Schedule.IJob))]
    public void An_arrow_the_wrong_way_is_found(Type user, Type used) => Assert.NotNull(Rooms.Wrong(user, used));

    [Theory]
    [InlineData(typeof(Ratings), typeof(DsrDb))]
    [InlineData(typeof(Links), typeof(Blazor.Access.Paths))]
    [InlineData(typeof(Ratings), typeof(Reviews))]
    [InlineData(typeof(Program), typeof(Ratings))]
    public void An_arrow_the_right_way_is_not(Type user, Type used) => Assert.Null(Rooms.Wrong(user, used));

    [Fact]
    public void The_domain_is_plain_code() =>
        Assert.Empty(
            types
                .Where(type => Rooms.Of(type) == "Domain")
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
