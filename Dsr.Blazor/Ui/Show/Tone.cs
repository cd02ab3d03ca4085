namespace Dsr.Blazor.Ui.Show;

/// <summary>How a sentence is meant.</summary>
public enum Tone
{
    Information,
    Success,
    Warning,
    Danger,
}

/// <summary>How large a part is drawn.</summary>
public enum Size
{
    Usual,
    Small,
    Large,
}
