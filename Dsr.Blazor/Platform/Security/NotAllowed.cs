namespace Dsr.Blazor.Platform.Security;

/// <summary>Somebody may not do this. The sentence says whom to ask; it never says what is there.</summary>
public sealed class ForbiddenException(string message) : Exception(message);

/// <summary>There is no such record, or they may not see it: the two are told alike, so that nothing is revealed.</summary>
public sealed class NotFoundException()
    : Exception(
        "There is nothing here that you can open. It may have been moved, or it may not be yours to see. If you need it for your work, ask the register's coordinator."
    );
