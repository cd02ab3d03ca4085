using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace Dsr.Blazor.Platform.Edge.PublicForms;

/// <summary>
/// Holds back whoever sends public forms too often or too large. A page asks for it: <c>@attribute
/// [EnableRateLimiting(PublicFormLimits.Posts)]</c>.
/// </summary>
public static class PublicFormLimits
{
    /// <summary>For every form that anybody may fill in.</summary>
    public const string Posts = "public-posts";

    /// <summary>For forms that ask for a secret, such as a code to come back with.</summary>
    public const string Secrets = "public-secrets";

    /// <summary>For what programs read at a secret address: here each reading counts.</summary>
    public const string Feeds = "public-feeds";

    internal static void AddPublicForms(this WebApplicationBuilder builder)
    {
        var settings = PublicFormSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<TriesOfOneCode>();
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                SayWhen(
                    rejected.HttpContext,
                    rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : settings.Window
                );
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Posts, context => Of(context, settings.Posts, settings.Window));
            limiter.AddPolicy(Secrets, context => Of(context, settings.Returns, settings.Window));
            limiter.AddPolicy(Feeds, context => Window(context, settings.Feeds, settings.Window));
        });
    }

    /// <summary>Inside the problem pages, so that whoever is held back reads when to try again.</summary>
    internal static void UsePublicForms(this WebApplication app)
    {
        app.UseRateLimiter();
        app.Use(HoldSizeAsync);
    }

    /// <summary>Says when to try again, as the problem page and machines read it.</summary>
    public static void SayWhen(HttpContext context, TimeSpan after)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    // To read a page is always free: only what is sent counts.
    static RateLimitPartition<string> Of(HttpContext context, int permits, TimeSpan window) =>
        HttpMethods.IsPost(context.Request.Method) ? Window(context, permits, window) : RateLimitPartition.GetNoLimiter("");

    static RateLimitPartition<string> Window(HttpContext context, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(Address(context.Connection.RemoteIpAddress), _ => new()
            {
                PermitLimit = permits,
                Window = window,
                QueueLimit = 0,
            });

    // One line has a whole network of IPv6 addresses to choose from: its first half stands for it.
    static string Address(IPAddress? address) =>
        address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
            _ => address.ToString(),
        };

    static Task HoldSizeAsync(HttpContext context, RequestDelegate next)
    {
        if (
            !HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>() is null
        )
            return next(context);
        var most = context.RequestServices.GetRequiredService<PublicFormSettings>().Bytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        if (context.Request.ContentLength is not { } length || length <= most)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }
}
