using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Calendar;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Demo;
using Dsr.Blazor.Modules.Duplicates;
using Dsr.Blazor.Modules.Escalations;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Files;
using Dsr.Blazor.Modules.Governance;
using Dsr.Blazor.Modules.Home.MyWork;
using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Keyworking;
using Dsr.Blazor.Modules.Letters;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.MultiAgency;
using Dsr.Blazor.Modules.Notifications;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Access;
using Dsr.Blazor.Modules.People.Watching;
using Dsr.Blazor.Modules.PublicReferral;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Modules.ServiceGaps;
using Dsr.Blazor.Modules.Tasks;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Mail;
using Dsr.Blazor.Platform.Policy;

namespace Dsr.Blazor.Modules;

static class CaseworkSetup
{
    internal static void AddCasework(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveCalendar>();
        builder.Services.AddSingleton(services => services.GetRequiredService<LiveCalendar>().Calendar);
        builder.Services.AddScoped<ProclaimedHolidays>();
        builder.Services.AddSingleton<Clock>();
        builder.Services.AddSingleton<PolicyStore>();
        builder.Services.AddScoped<Register.Ratings.RatingService>();
        builder.Services.AddScoped<ReviewService>();
        builder.Services.AddActions();
        builder.Services.AddMyWork();
        builder.Services.AddScoped<Modules.Plans.PlanService>();
        builder.Services.AddConsenting();
        builder.Services.AddScoped<PersonRecords>();
        builder.Services.AddScoped<AboutPeople>();
        builder.Services.AddScoped<Platform.Drafts.DraftService>();
        builder.Services.AddScoped<SavedViews>();
        builder.Services.AddRegister();
        builder.Services.AddExports();
        builder.Services.AddImports();
        builder.Services.AddStaff();
        builder.Services.AddMeetings();
        builder.Services.AddMams();
        builder.Services.AddReferrals();
        builder.Services.AddTasks();
        builder.Services.AddSelfReferrals();
        builder.Services.AddLetters();
        builder.Services.AddKeyworking();
        builder.Services.AddWatching();
        builder.Services.AddToday();
        builder.Services.AddEpisodes();
        builder.Services.AddEscalations();
        builder.Services.AddGaps();
        builder.Services.AddDuplicates();
        builder.Services.AddDisclosure();
        builder.AddFiles();
        builder.Services.AddNotices();
        builder.AddMail();
        builder.Services.AddCalendar();
        builder.Services.AddSingleton<ShippedRegister>();
        builder.Services.AddSingleton<DemoRegister>();
    }

    /// <summary>Ships the register where there is none.</summary>
    internal static Task PrepareCaseworkAsync(this IHost app) => app.Services.GetRequiredService<ShippedRegister>().ShipAsync();

    /// <summary>In Development, makes up people for an empty register. Never asked for by a command.</summary>
    internal static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            await app.Services.GetRequiredService<DemoRegister>().SeedAsync(people: 96);
    }
}
