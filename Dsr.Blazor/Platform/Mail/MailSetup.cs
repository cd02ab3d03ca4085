namespace Dsr.Blazor.Platform.Mail;

static class MailSetup
{
    internal static void AddMail(this IHostApplicationBuilder builder)
    {
        // Checked by the server at its start: a command, such as a backup, must not fail for it.
        builder.Services.AddSingleton(services => MailSettings.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddDataProtection();
        builder.Services.AddSingleton<StopLinks>();
        builder.Services.AddSingleton<SmtpPost>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddScoped<MailLog>();
    }
}
