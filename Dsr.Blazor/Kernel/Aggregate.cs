namespace Dsr.Blazor.Kernel;

/// <summary>A record that is loaded, changed and saved as one, with the parts that belong to it.</summary>
public abstract class Aggregate
{
    /// <summary>Made in order of time, so that it sorts; says nothing about the person.</summary>
    public Guid Id { get; protected init; }

    /// <summary>Counts the saves, from 1. Stamped when a unit of work is saved, whether the root or one of its parts changed.</summary>
    public long Version { get; private set; }
}

/// <summary>A record that belongs to one person, so that its changes stand on that person's timeline.</summary>
public interface IAboutPerson
{
    /// <summary>The person the record is about.</summary>
    Guid PersonId { get; }
}

/// <summary>A record that belongs to a person from some act on, as a referral does once it is accepted.</summary>
public interface IMayBeAboutPerson
{
    /// <summary>The person the record is about; null before that act.</summary>
    Guid? PersonId { get; }
}

/// <summary>A part that has no life outside its root: its changes are the root's changes.</summary>
public interface IPartOf
{
    /// <summary>The root's id.</summary>
    Guid RootId { get; }

    /// <summary>The root's type.</summary>
    Type RootType { get; }
}
