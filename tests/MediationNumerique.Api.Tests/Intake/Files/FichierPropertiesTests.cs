using System.Text;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class FichierPropertiesTests
{
    private static readonly string[] s_signs =
        ["a", "É", "œ", "’", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "  ", "|x", "\\", "\\u00e9", "{", "]", "€", "😀", "=1+1", "<", "\u0085", "\u200B", "«", "'"];

    [Fact]
    public void Any_list_of_places_reads_back_equal_from_every_format() => Properties.ForAllSeeds(150, seed =>
    {
        var dice = new Dice(seed);
        // What is said once is said for good: rules such as that of places without services have been applied.
        var lieux = Accepted(Fichier.Read(Fichier.ToNdjson(Enumerable.Range(0, dice.Below(8)).Select(i => Lieu(dice, i)))));
        var expected = lieux.Select(Fichier.Json).ToArray();

        Assert.Equal(expected, Accepted(Fichier.Read(Fichier.ToNdjson(lieux))).Select(Fichier.Json));
        Assert.Equal(expected, Accepted(Fichier.Read(Fichier.ToJson(lieux))).Select(Fichier.Json));
        Assert.Equal(expected, Accepted(Fichier.Read(Fichier.ToCsv(lieux))).Select(Fichier.Json));
        Assert.Equal(expected, Accepted(Fichier.Read(Fichier.Gzip(Encoding.UTF8.GetBytes(Fichier.ToCsv(lieux, ';'))))).Select(Fichier.Json));
    });

    [Fact]
    public void Arbitrary_bytes_are_read_or_refused_and_nothing_is_thrown() =>
        Properties.ForAllSeeds(2_000, seed => Fichier.Read(Bytes(new(seed))));

    /// <summary>Bytes, then a file with some bytes changed, cut, or written twice.</summary>
    internal static byte[] Bytes(Dice dice)
    {
        if (dice.Chance(20))
        {
            return [.. Enumerable.Range(0, dice.Below(300)).Select(_ => (byte)dice.Below(256))];
        }
        var lieux = Enumerable.Range(0, 1 + dice.Below(3)).Select(i => Lieu(dice, i)).ToList();
        var bytes = Encoding.UTF8.GetBytes(dice.OneOf<Func<string>>([() => Fichier.ToCsv(lieux), () => Fichier.ToJson(lieux), () => Fichier.ToNdjson(lieux)])());
        bytes = dice.Chance(20) ? Fichier.Gzip(bytes) : dice.Chance(10) ? Encoding.Unicode.GetPreamble().Concat(Encoding.Convert(Encoding.UTF8, Encoding.Unicode, bytes)).ToArray() : bytes;
        for (var i = dice.Below(6); i > 0; i--)
        {
            bytes[dice.Below(bytes.Length)] = dice.Chance(50) ? (byte)dice.Below(256) : (byte)dice.OneOf<char>([.. "\"{}[],:\n\r\\;|"]);
        }
        var cut = dice.Chance(30) ? dice.Below(bytes.Length) : bytes.Length;

        return dice.Chance(10) ? [.. bytes[..cut], .. bytes] : bytes[..cut];
    }

    private static LieuMediationNumerique[] Accepted(FichierLu fichier)
    {
        Assert.True(fichier.IsComplete || fichier.Anomalies.Any(a => a.Code == "fichier-vide"));

        return [.. fichier.Lignes.Select(l => l.Lieu ?? throw new InvalidOperationException(string.Join(", ", fichier.Codes)))];
    }

    private static LieuMediationNumerique Lieu(Dice dice, int number) => RandomDeclarations.Lieu(dice, $"id {string.Concat(Text(dice).Where(c => !char.IsControl(c)))}{number}") with
    {
        Nom = $"N{Text(dice)}",
        Adresse = $"{Text(dice)}.",
        ComplementAdresse = Text(dice),
        PresentationDetail = Text(dice),
        Horaires = Text(dice),
        AutresFormationsLabels = [.. Enumerable.Range(0, dice.Below(3)).Select(_ => Text(dice).Replace('|', '!'))],
    };

    private static string Text(Dice dice) => string.Concat(Enumerable.Range(0, dice.Below(9)).Select(_ => dice.OneOf(s_signs)));
}
