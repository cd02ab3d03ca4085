using Dsr.Blazor.Modules.Files;
using Dsr.Blazor.Modules.Governance;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Keyworking;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Notifications;
using Dsr.Blazor.Modules.PublicReferral;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Modules.Tasks;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Mail;

namespace Dsr.Blazor.Modules;

static class ScheduleSetup
{
    /// <summary>The jobs, in the order in which they run. A new one is a line here.</summary>
    internal static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<IJob, PurgeDrafts>();
        services.AddSingleton<IJob, PurgePublicDrafts>();
        services.AddSingleton<IJob, PurgeImports>();
        services.AddSingleton<IJob, PurgeNotices>();
        services.AddJob<KeyworkerRequests>("end-keyworking", (requests, cancel) => requests.EndWhatIsOverAsync(cancel));
        services.AddJob<ProclaimedHolidays>("follow-bank-holidays", (holidays, cancel) => holidays.FollowAsync(cancel));
        services.AddSingleton<IJob, NoteBirthdays>();
        services.AddSingleton<IJob, RemindOfEpisodes>();
        services.AddSingleton<IJob, MakeMeetings>();
        services.AddSingleton<IJob, RemoveOrphanFiles>();
        services.AddSingleton<IJob, CompareDerived>();
        return services.AddSingleton<JobRuns>();
    }

    static void AddJob<TService>(this IServiceCollection services, string name, Func<TService, CancellationToken, Task> run)
        where TService : notnull =>
        services.AddSingleton<IJob>(provider => new ServiceJob<TService>(provider.GetRequiredService<IServiceScopeFactory>(), name, run));

    /// <exception cref="Platform.Data.BadSettingException">
    /// When the section "Mail" cannot serve: said before anything is prepared.
    /// </exception>
    internal static void AddSchedule(this WebApplicationBuilder builder)
    {
        _ = MailSettings.Read(builder.Configuration);
        builder.Services.AddJobs().AddHostedService<Nightly>().AddHostedService<Posting>();
    }
}
