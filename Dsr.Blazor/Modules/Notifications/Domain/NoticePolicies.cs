using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>What policy says of notices and of the mail that counts them.</summary>
public static class NoticePolicies
{
    /// <summary>Days after which a notice that was read is forgotten.</summary>
    public static readonly PolicyKey<int> ReadKept = new(
        "notices.read.days",
        "Days that a notice is kept once it was read.",
        "Data held no longer than needed.",
        30
    );

    /// <summary>Days after which any notice is forgotten.</summary>
    public static readonly PolicyKey<int> UnreadKept = new(
        "notices.unread.days",
        "Days that a notice is kept which nobody read.",
        "Data held no longer than needed.",
        180
    );

    /// <summary>The hour from which digests are made.</summary>
    public static readonly PolicyKey<int> DigestHour = new(
        "digest.hour",
        "The hour in London, from 0 to 23, from which digests are sent on a working day.",
        "Proposed default: before the day begins.",
        7
    );

    /// <summary>The day of the weekly digest.</summary>
    public static readonly PolicyKey<DayOfWeek> DigestWeekday = new(
        "digest.weekday",
        "The day of the weekly digest; the next working day where it is a holiday.",
        "Proposed default.",
        DayOfWeek.Monday
    );

    /// <summary>Minutes before each further try to send a message; there are as many tries more.</summary>
    public static readonly PolicyKey<IReadOnlyList<int>> MailRetries = new(
        "mail.retry.minutes",
        "Minutes to wait before each further try to send a message; after the last it is given up.",
        "RFC 5321 section 4.5.4.1, shorter at first: a digest of yesterday helps nobody.",
        [1, 5, 15, 60, 240]
    );

    /// <summary>Days that a message is kept once it was sent or given up.</summary>
    public static readonly PolicyKey<int> MailKept = new(
        "mail.kept.days",
        "Days that a message is kept once it was sent or given up.",
        "Data held no longer than needed.",
        14
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [ReadKept, UnreadKept, DigestHour, DigestWeekday, MailRetries, MailKept];
}
