using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Bench.Bare;

/// <summary>A row that changed, and to what.</summary>
sealed record BareChange(int Row, Rating Rating);

/// <summary>From one circuit to all of them, with nothing between.</summary>
sealed class Broadcast
{
    int said;

    public event Action<BareChange>? Heard;

    public int Listeners => Heard?.GetInvocationList().Length ?? 0;

    /// <summary>Changes the next row: to Red the first time round, then to Amber, and so on by turns.</summary>
    public void Next()
    {
        var number = Interlocked.Increment(ref said) - 1;
        Heard?.Invoke(new(number % 50, number / 50 % 2 == 0 ? Rating.Red : Rating.Amber));
    }
}
