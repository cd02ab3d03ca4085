using Dsr.Blazor.Data;

namespace Dsr.Blazor.Casework.Files;

static class FilesSetup
{
    internal static void AddFiles(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Files").Read<FileSettings>();
        var webRoot = Path.Combine(builder.Environment.ContentRootPath, "wwwroot");
        builder.Services.AddSingleton(services => new FileStore(settings.Folder(services.GetRequiredService<DatabaseFile>(), webRoot), services.GetRequiredService<ILogger<FileStore>>()));
        builder.Services.AddScoped<RecordFiles>();
        builder.Services.AddScoped<FileReading>();
        builder.Services.AddSingleton<RefusedUploads>();
    }
}
