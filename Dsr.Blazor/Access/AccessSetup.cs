using Dsr.Blazor.Access.SignIn;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dsr.Blazor.Access;

static class AccessSetup
{
    /// <summary>Who may do what; the actor comes from elsewhere.</summary>
    internal static void AddAccess(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Accounts>();
        builder.Services.AddScoped<Guard>();
        builder.Services.AddScoped<ReadLog>();
    }

    /// <summary>The actor is who signed in.</summary>
    internal static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SignedInActing>();
        builder.Services.AddScoped<IActing>(services => services.GetRequiredService<SignedInActing>());
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "dsr";
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        });
        builder.Services.AddAuthorization();
    }
}
