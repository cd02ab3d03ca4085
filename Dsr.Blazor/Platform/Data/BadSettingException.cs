namespace Dsr.Blazor.Platform.Data;

/// <summary>
/// A setting with which Dsr cannot start. The sentence says which it is and what to set; no stack trace is shown beside it.
/// </summary>
public sealed class BadSettingException(string message) : Exception(message);
