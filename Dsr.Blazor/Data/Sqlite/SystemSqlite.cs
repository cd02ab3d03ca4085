using System.Reflection;
using System.Runtime.InteropServices;

namespace Dsr.Blazor.Data.Sqlite;

/// <summary>Prefers the SQLite that the Linux distribution patches to the one that came with a package.</summary>
static class SystemSqlite
{
    static readonly Lazy<bool> chosen = new(Choose);

    /// <returns>Whether the system's library serves; the bundled one does otherwise.</returns>
    internal static bool Use() => chosen.Value;

    static bool Choose()
    {
        if (!NativeLibrary.TryLoad("libsqlite3.so.0", out var system)) return false;
        NativeLibrary.SetDllImportResolver(Assembly.Load("SQLitePCLRaw.provider.e_sqlite3"), (name, _, _) => name == "e_sqlite3" ? system : 0);
        return true;
    }
}
