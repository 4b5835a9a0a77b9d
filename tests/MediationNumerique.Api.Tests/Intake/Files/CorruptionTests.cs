using System.Text;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class CorruptionTests
{
    [Fact]
    public void A_place_is_taken_for_absent_only_if_its_id_is_in_no_part_of_the_bytes() => Properties.ForAllSeeds(1_000, seed =>
    {
        var dice = new Dice(seed);
        var lieux = Enumerable.Range(0, 12).Select(i => RandomDeclarations.Lieu(dice, $"lieu-{i}x")).ToList();
        var ids = lieux.ConvertAll(lieu => lieu.Id);
        Func<string>[] formats = [() => Fichier.ToCsv(lieux), () => Fichier.ToCsv(lieux, ';'), () => Fichier.ToJson(lieux), () => Fichier.ToNdjson(lieux)];
        var text = Corrupt(dice.OneOf(formats)(), dice);

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var reading = ImportReading.Read(file, Fichier.Checks, new(), ids, _ => { }, CancellationToken.None);
        var deletes = !reading.Fichier.IsRefused && reading.NamesAllIds;

        Assert.All(ids.Where(id => deletes && !reading.Ids.Contains(id)), id => Assert.DoesNotMatch($"(?<![\\w-]){Regex.Escape(id)}(?![\\w-])", text));
    });

    [Fact]
    public void Places_that_a_sound_file_does_not_have_are_absent()
    {
        var lieux = Enumerable.Range(0, 200).Select(i => RandomDeclarations.Lieu(new(i), $"{i}")).ToList();
        var ids = lieux.ConvertAll(lieu => lieu.Id);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Fichier.ToCsv(lieux.Take(190))));

        var reading = ImportReading.Read(file, Fichier.Checks, new(), ids, _ => { }, CancellationToken.None);

        Assert.True(reading.NamesAllIds);
        Assert.Equal(ids.Skip(190), ids.Where(id => !reading.Ids.Contains(id)));
    }

    /// <summary>A byte or a range that is lost, a sign that is added, an end that is missing; up to three of them.</summary>
    private static string Corrupt(string text, Dice dice)
    {
        for (var i = 1 + dice.Below(3); i > 0 && text.Length > 1; i--)
        {
            var at = dice.Below(text.Length);
            var length = Math.Min(text.Length - at, dice.OneOf([1, 1, 2, 10, 300, 2_000]));
            text = dice.Below(5) switch
            {
                0 => text.Remove(at, length),
                1 => text[..at],
                2 => text.Insert(at, dice.OneOf(["\"", "\n", ";", ",", "|", "{", "}", "null", "\\"])),
                3 => text.Insert(at, "\"").Insert(Math.Min(text.Length, at + length), "\""),
                _ => text.Insert(dice.Below(text.Length), text.Substring(at, length)),
            };
        }

        return text;
    }
}
