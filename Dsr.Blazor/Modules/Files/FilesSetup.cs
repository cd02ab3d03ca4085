using Dsr.Blazor.Platform.Files;

namespace Dsr.Blazor.Modules.Files;

static class FilesSetup
{
    internal static void AddFiles(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => new FileStore(
            services.GetRequiredService<FileFolder>().Path,
            services.GetRequiredService<ILogger<FileStore>>()
        ));
        builder.Services.AddScoped<RecordFiles>();
        builder.Services.AddScoped<FileReading>();
        builder.Services.AddSingleton<RefusedUploads>();
    }
}
