using System.Security.Cryptography;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Files;

/// <summary>A file that has come in and is on the disk, and that nothing names yet.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">Of its content, in lower-case hexadecimal digits.</param>
public sealed record IncomingFile(string Path, long Length, string Sha256);

/// <summary>
/// Files on the disk under random names, outside of what is served. A file is written whole, forced onto the disk and renamed before a
/// row names it: a crash can leave a file without a row, which the night's job removes, and never a row without its file.
/// </summary>
public sealed class FileStore(string folder, ILogger<FileStore> log)
{
    const int Buffer = 81920;
    const string Unfinished = "incoming";

    /// <summary>Takes a file in as it streams; never whole in memory.</summary>
    /// <param name="from">What is sent.</param>
    /// <param name="most">The most bytes.</param>
    /// <param name="cancel">Gives up; nothing is left.</param>
    /// <exception cref="RefusedException">When it is larger.</exception>
    public async Task<IncomingFile> ReceiveAsync(Stream from, long most, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        var path = Path.Combine(Make(Unfinished), $"{NewName()}.part");
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var to = new FileStream(
                path,
                OwnersAlone.Options(FileMode.CreateNew, FileAccess.Write, how: FileOptions.Asynchronous)
            );
            var length = await CopyAsync(from, to, hash, most, cancel);
            await to.FlushAsync(cancel);
            to.Flush(flushToDisk: true);
            return new(path, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Gives it its random name for good.</summary>
    /// <returns>The name.</returns>
    public string Keep(IncomingFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var stored = NewName();
        File.Move(file.Path, PathOf(stored, make: true));
        return stored;
    }

    /// <summary>It is not kept.</summary>
    public static void Drop(IncomingFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        File.Delete(file.Path);
    }

    /// <summary>Opens one to read, when its content is still what was uploaded.</summary>
    /// <exception cref="RefusedException">When it is missing or was altered.</exception>
    public async Task<Stream> OpenAsync(string stored, string sha256, CancellationToken cancel = default)
    {
        const string damaged =
            "The file is not what was uploaded: it is missing or damaged. Tell whoever runs Dsr, who can bring it back from a backup.";
        var path = PathOf(stored, make: false);
        if (!File.Exists(path))
        {
            log.LogError("The stored file {Stored} is missing", stored);
            throw new RefusedException(damaged);
        }
        var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            Buffer,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) == sha256)
        {
            file.Position = 0;
            return file;
        }
        await file.DisposeAsync();
        log.LogError("The stored file {Stored} was altered", stored);
        throw new RefusedException(damaged);
    }

    /// <summary>Removes what nothing names and what never came in whole.</summary>
    /// <param name="known">The names that rows hold.</param>
    /// <param name="before">Only what was written earlier: what comes in just now has no row yet.</param>
    /// <returns>How many were removed.</returns>
    public int RemoveOrphans(IReadOnlySet<string> known, DateTimeOffset before)
    {
        if (!Directory.Exists(folder))
            return 0;
        var orphans = new DirectoryInfo(folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => IsOurs(file) && !known.Contains(file.Name) && file.LastWriteTimeUtc < before.UtcDateTime)
            .ToList();
        foreach (var file in orphans)
            file.Delete();
        return orphans.Count;
    }

    // Whatever somebody else put there is not ours to remove.
    static bool IsOurs(FileInfo file) => IsName(Path.GetFileNameWithoutExtension(file.Name)) && file.Extension is "" or ".part";

    static bool IsName(string name) => name.Length == 32 && name.All(char.IsAsciiHexDigitLower);

    static string NewName() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    static async Task<long> CopyAsync(Stream from, FileStream to, IncrementalHash hash, long most, CancellationToken cancel)
    {
        var (buffer, length) = (new byte[Buffer], 0L);
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0; )
        {
            length += read;
            Refuse.If(length > most, TooLarge(most), "File");
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return length;
    }

    internal static string TooLarge(long most) =>
        $"The file is larger than {most / 1024 / 1024} MB. Make it smaller, such as by saving its pictures at a lower resolution, or send it in parts.";

    string PathOf(string stored, bool make)
    {
        if (!IsName(stored))
            throw new InvalidOperationException("No such name was given to a file.");
        return Path.Combine(make ? Make(stored[..2]) : Path.Combine(folder, stored[..2]), stored);
    }

    string Make(string part)
    {
        var path = Path.Combine(folder, part);
        OwnersAlone.MakeFolder(path);
        return path;
    }
}
