using System.Linq.Expressions;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Register;

/// <summary>The orders of the register, in the database. What is blank comes last when a list is sorted upwards.</summary>
sealed class RegisterSorting(DsrDb db, DateOnly today)
{
    const string afterAllNames = "\uffff";

    /// <summary>The list in the filter's order; those alike by the next review, then the name.</summary>
    public IQueryable<Listed> Sorted(IQueryable<Listed> all, RegisterFilter filter)
    {
        var sorted = filter.Sort switch
        {
            RegisterSort.Rating => By(listed => listed.Entry.Rating),
            RegisterSort.Since => By(listed => listed.Entry.RatingSince),
            RegisterSort.Name => By(listed => listed.Person.SortName),
            // The youngest first is the latest birth first.
            RegisterSort.Age => By(listed => listed.Person.DateOfBirth, !filter.Descending),
            RegisterSort.NhsNumber => By(listed => listed.Person.NhsNumber == null)
                .ThenByIn(listed => listed.Person.NhsNumber, filter.Descending),
            RegisterSort.Diagnosis => By(listed => listed.Person.Diagnosis),
            RegisterSort.Authority => By(listed => listed.Person.LocalAuthority == "" ? afterAllNames : listed.Person.LocalAuthority),
            RegisterSort.Lead => By(Named(InvolvementRole.LeadProfessional)),
            RegisterSort.Keyworker => By(Named(InvolvementRole.Keyworker)),
            RegisterSort.Actions => By(listed =>
                    db.Actions.Count(action => action.PersonId == listed.Person.Id && action.EndedOn == null && action.Due < today)
                )
                .ThenByIn(
                    listed => db.Actions.Count(action => action.PersonId == listed.Person.Id && action.EndedOn == null),
                    filter.Descending
                ),
            RegisterSort.Changed => By(listed =>
                db.AuditEvents.Where(link => link.PersonId == listed.Person.Id).Max(link => (long?)link.Sequence)
            ),
            _ => By(listed => listed.Entry.NextReviewDue),
        };
        return sorted
            .ThenBy(listed => listed.Entry.NextReviewDue)
            .ThenBy(listed => listed.Entry.Rating)
            .ThenBy(listed => listed.Person.SortName)
            .ThenBy(listed => listed.Entry.Id);

        IOrderedQueryable<Listed> By<TKey>(Expression<Func<Listed, TKey>> key, bool? descending = null) =>
            descending ?? filter.Descending ? all.OrderByDescending(key) : all.OrderBy(key);
    }

    static Expression<Func<Listed, string>> Named(InvolvementRole role) =>
        listed =>
            listed
                .Person.Involvements.Where(of => of.Role == role && of.EndedOn == null)
                .OrderByDescending(of => of.StartedOn)
                .Select(of => of.Name)
                .FirstOrDefault()
            ?? afterAllNames;

    /// <summary>
    /// What decides a row's place and whether the filter leaves it: when it changes, the reader's list is no longer in order.
    /// </summary>
    public static object Place(RegisterRow row, RegisterFilter filter) =>
        (
            row.Status,
            Narrowed(row, filter),
            filter.Sort switch
            {
                RegisterSort.Rating => row.Rating,
                RegisterSort.Since => row.RatingSince,
                RegisterSort.Name => row.ListName,
                RegisterSort.Age => row.DateOfBirth,
                RegisterSort.NhsNumber => row.NhsNumber,
                RegisterSort.Diagnosis => row.Diagnosis,
                RegisterSort.Authority => row.LocalAuthority,
                RegisterSort.Lead => row.Lead,
                RegisterSort.Keyworker => row.Keyworker,
                RegisterSort.Actions => (row.LateActions, row.OpenActions),
                RegisterSort.Changed => row.LastSequence,
                _ => (object)row.NextReviewDue,
            }
        );

    static object? Narrowed(RegisterRow row, RegisterFilter filter) =>
        (
            filter.Ratings.Count > 0 ? row.Rating : default,
            filter.Overdue ? row.NextReviewDue : default,
            filter.Diagnosis is null ? default : row.Diagnosis,
            filter.Authority is null ? null : row.LocalAuthority,
            filter.Team is null ? null : row.Lead,
            filter.Age is null ? default : row.DateOfBirth
        );
}

static class OrderedThen
{
    internal static IOrderedQueryable<Listed> ThenByIn<TKey>(
        this IOrderedQueryable<Listed> sorted,
        Expression<Func<Listed, TKey>> key,
        bool descending
    ) => descending ? sorted.ThenByDescending(key) : sorted.ThenBy(key);
}
