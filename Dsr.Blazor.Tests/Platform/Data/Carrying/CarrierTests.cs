using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Data.Carrying;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dsr.Blazor.Tests.Platform.Data.Carrying;

public class CarrierTests
{
    // Of every type that the model links to a person, one row is put beside the domain: an aggregate that is written next year is in it.
    [Fact]
    public async Task Everything_that_is_about_a_person_is_carried_and_brought_back()
    {
        await using var register = await TestRegister.OpenAsync();
        var (goes, stays) = (await PersonAsync(register, "Elija"), await PersonAsync(register, "Elijah"));
        var links = await register.AskAsync(db => Task.FromResult(PersonLinks.Of(db.Model)));
        foreach (var link in links)
            await InsertAsync(register, link, goes);
        Assert.All(await CountAsync(register, goes), pair => Assert.Equal(1, pair.Count));

        var carried = await ActAsync(register, carrier => carrier.CarryAsync(goes, stays));

        Assert.All(await CountAsync(register, goes), pair => Assert.Equal(0, pair.Count));
        Assert.All(await CountAsync(register, stays), pair => Assert.Equal(1, pair.Count));
        Assert.Equal(links.Count, carried.Links.Count);

        await ActAsync(register, async carrier =>
        {
            await carrier.ReturnAsync(carried, stays, goes);
            return carried;
        });

        Assert.All(await CountAsync(register, goes), pair => Assert.Equal(1, pair.Count));
        Assert.All(await CountAsync(register, stays), pair => Assert.Equal(0, pair.Count));
    }

    [Fact]
    public async Task What_the_record_that_stays_had_before_stays_with_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var (goes, stays) = (await PersonAsync(register, "Elija"), await PersonAsync(register, "Elijah"));
        var links = await register.AskAsync(db => Task.FromResult(PersonLinks.Of(db.Model)));
        // Of some a person has one only.
        var plain = links.Where(link => !link.Property.GetContainingIndexes().Any(index => index.IsUnique)).ToList();
        foreach (var link in plain)
            await InsertAsync(register, link, stays);
        foreach (var link in plain)
            await InsertAsync(register, link, goes);

        var carried = await ActAsync(register, carrier => carrier.CarryAsync(goes, stays));
        await ActAsync(register, async carrier =>
        {
            await carrier.ReturnAsync(carried, stays, goes);
            return carried;
        });

        Assert.All((await CountAsync(register, stays)).Where(pair => plain.Contains(pair.Link)), pair => Assert.Equal(1, pair.Count));
    }

    [Fact]
    public async Task Unsaved_texts_go_along_but_a_form_that_was_opened_with_the_others_details()
    {
        await using var register = await TestRegister.OpenAsync();
        var (goes, stays) = (await PersonAsync(register, "Elija"), await PersonAsync(register, "Elijah"));
        var drafts = register.The<Blazor.Platform.Drafts.DraftService>();
        foreach (
            var (key, text) in new[]
            {
                ($"plan:{goes}", "He likes trains."),
                ($"details:{goes}", "{}"),
                ($"action:{goes}", "Going"),
                ($"action:{stays}", "Staying"),
            }
        )
            await drafts.KeepAsync(key, text);

        var carried = await ActAsync(register, carrier => carrier.CarryAsync(goes, stays));

        Assert.Equal(
            ["", "He likes trains.", "{}", "Going", "Staying"],
            await TextsAsync(drafts, $"plan:{goes}", $"plan:{stays}", $"details:{goes}", $"action:{goes}", $"action:{stays}")
        );
        await ActAsync(register, async carrier =>
        {
            await carrier.ReturnAsync(carried, stays, goes);
            return carried;
        });
        Assert.Equal(["He likes trains.", ""], await TextsAsync(drafts, $"plan:{goes}", $"plan:{stays}"));
    }

    static async Task<List<string>> TextsAsync(Blazor.Platform.Drafts.DraftService drafts, params string[] keys)
    {
        var texts = new List<string>();
        foreach (var key in keys)
            texts.Add(await drafts.ReadAsync(key));
        return texts;
    }

    static async Task<Guid> PersonAsync(TestRegister register, string given) =>
        (
            await register.SaveAsync(db =>
                db.Add(Blazor.Modules.People.Domain.Person.Record(TestPeople.Details(given), register.Act)).Entity
            )
        ).Id;

    static async Task<Carried> ActAsync(TestRegister register, Func<PersonLinkMover, Task<Carried>> act)
    {
        await using var change = await register.The<UnitOfWork>().BeginAsync(register.Actor, "carried");
        var carried = await act(new PersonLinkMover(change.Db));
        await change.CommitAsync();
        return carried;
    }

    static Task<List<(PersonLink Link, long Count)>> CountAsync(TestRegister register, Guid person) =>
        register.AskAsync(async db =>
        {
            var counts = new List<(PersonLink, long)>();
            foreach (var link in PersonLinks.Of(db.Model))
                counts.Add(
                    (
                        link,
                        (long)
                            (
                                await RunAsync(
                                    db,
                                    $"SELECT count(*) FROM \"{link.Type.GetTableName()}\" WHERE \"{link.Property.GetColumnName()}\" = $0",
                                    [person.ToString().ToUpperInvariant()]
                                )
                            )!
                    )
                );
            return counts;
        });

    static Task<object?> InsertAsync(TestRegister register, PersonLink link, Guid person) =>
        register.AskAsync(async db =>
        {
            var columns = link.Type.GetProperties().ToList();
            var values = columns
                .Select(property => property == link.Property ? person.ToString().ToUpperInvariant() : Anything(property))
                .ToList();
            var names = string.Join(", ", columns.Select(property => $"\"{property.GetColumnName()}\""));
            return await RunAsync(
                db,
                $"PRAGMA foreign_keys = OFF; INSERT INTO \"{link.Type.GetTableName()}\" ({names}) VALUES ({string.Join(", ", columns.Select((_, at) => $"${at}"))}); SELECT 1",
                values
            );
        });

    static object? Anything(IProperty property)
    {
        if (property.IsNullable)
            return null;
        if (property.ClrType == typeof(Guid))
            return Guid.NewGuid().ToString().ToUpperInvariant();
        var converter = property.GetTypeMapping().Converter;
        if (property.ClrType == typeof(string))
            return property.GetContainingIndexes().Any(index => index.IsUnique) ? Guid.NewGuid().ToString()[..8] : "";
        if (property.ClrType == typeof(IReadOnlyDictionary<string, string>))
            return "{}";
        if (!property.ClrType.IsValueType)
            return property.ClrType.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "[]" : "{}";
        var value = Activator.CreateInstance(property.ClrType)!;
        return (converter is null ? value : converter.ConvertToProvider(value)) switch
        {
            DateOnly => "2026-11-20",
            var plain => plain,
        };
    }

    static async Task<object?> RunAsync(DsrDb db, string sql, List<object?> values)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        for (var at = 0; at < values.Count; at++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"${at}", values[at] ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }
        try
        {
            return await command.ExecuteScalarAsync();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
