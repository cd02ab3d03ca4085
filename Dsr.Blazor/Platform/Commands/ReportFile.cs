using System.Text;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Commands;

/// <summary>The file for a report, opened before anything is done, so that one that cannot be written stops it in time.</summary>
sealed class ReportFile : IAsyncDisposable
{
    readonly FileStream? file;
    readonly bool isNew;
    bool written;

    ReportFile(FileStream? file, bool isNew) => (this.file, this.isNew) = (file, isNew);

    /// <summary>Opens the file; null for no report.</summary>
    /// <exception cref="RefusedException">When it cannot be written there.</exception>
    internal static ReportFile Open(string? path)
    {
        if (path is null)
            return new(null, false);
        var isNew = !File.Exists(path);
        try
        {
            return new(new FileStream(path, OwnersAlone.Options(FileMode.OpenOrCreate, FileAccess.Write)), isNew);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RefusedException(
                $"The report cannot be written to {path}: {refused.Message} Nothing has landed. Name another file, then import again."
            );
        }
    }

    /// <summary>Writes the report in place of what stood there before.</summary>
    /// <returns>Whether it could be written; true where none was asked for.</returns>
    internal async Task<bool> WriteAsync(string text)
    {
        if (file is null)
            return true;
        try
        {
            file.SetLength(0);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text));
            await file.FlushAsync();
            return written = true;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A file that was made for nothing is taken away again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (file is null)
            return;
        try
        {
            await file.DisposeAsync();
            if (isNew && !written)
                File.Delete(file.Name);
        }
        catch (IOException)
        {
            // What could not be written may not be flushed or taken away either, and has been said.
        }
    }
}
