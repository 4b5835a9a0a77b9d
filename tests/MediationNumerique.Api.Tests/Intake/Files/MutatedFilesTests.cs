using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Tests.Territoires;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Intake.Files;

/// <summary>
/// Files of every format, changed at random: their bytes, their structure, their encoding, what is inside a ZIP. None breaks the reading, nor
/// holds it up, nor takes all memory. A few hundred each time; <c>MEDNUM_MUTATIONS=100000</c> for as many.
/// </summary>
public sealed class MutatedFilesTests(ITestOutputHelper output)
{
    private const string Csv = "id;nom;adresse;commune;code_postal;latitude;longitude;telephone;horaires;services;date_maj\n1;« Mairie »;1 rue Exemple;Aurillac;15000;44,93;2,44;04 71 00 00 00;Lundi 9h-12h;Aide aux démarches administratives|Loisirs;31/01/2026\n2;\"Maison, à \"\"côté\"\"\";2 rue;Rodez;12000;;;;;;\n";
    private const string Item = """{"id":"1","nom":"Mairie","adresse":{"rue":"1 rue Exemple"},"commune":"Aurillac","code_postal":15000,"point":[2.44,44.93],"services":["Aide"],"h":null}""";
    private const string DataInclusion = """{"structures":[{"source":"a","id":"s","nom":"Centre","siret":"1","commune":"Rodez","code_postal":"12000","adresse":"1 rue","lien_source":"x"}],"services":[{"id":"v","structure_id":"s","nom":"Aide","thematiques":["numerique--acceder-a-des-services-en-ligne"]}]}""";

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    private static readonly string[] s_tokens =
        ["\"", "{", "}", "[", "]", ",", ";", "\n", "\0", "|", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "<row r='1048577'>", "99999999999999999999", "=cmd|' /C calc'!A0", "\uFEFF", "null", "1e999", "\\ud800"];

    [Fact]
    public void None_breaks_the_reading_nor_holds_it_up()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("MEDNUM_MUTATIONS") ?? "400", CultureInfo.InvariantCulture);
        var files = Files();
        var proposeur = new Proposeur(Referentiel.Instance, Fichier.Checks);
        var slowest = TimeSpan.Zero;
        Parallel.For(0, count, number =>
        {
            var dice = new Random(number);
            var file = files[dice.Next(files.Length)].ToArray();
            for (var changes = dice.Next(1, 6); changes > 0; changes--)
            {
                file = Mutate(file, files, dice);
            }
            var start = Stopwatch.GetTimestamp();
            try
            {
                using var stream = new MemoryStream(file);
                using (var fichier = FichierLieux.Open(stream, Fichier.Checks))
                {
                    _ = fichier.Read().Count();
                    _ = fichier.Anomalies.Count;
                }
                if (number % 10 == 0)
                {
                    _ = proposeur.Propose(stream, new());
                }
            }
            catch (Exception e)
            {
                Assert.Fail($"Mutation {number}: {e}");
            }
            var elapsed = Stopwatch.GetElapsedTime(start);
            slowest = elapsed > slowest ? elapsed : slowest;
            Assert.True(elapsed < s_longest, $"Mutation {number} took {elapsed}.");
        });
        var memory = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        output.WriteLine($"{count} files, the slowest {slowest.TotalMilliseconds:0} ms, {memory} MB at most.");
        Assert.True(memory < 4_096, $"{memory} MB");
    }

    private static byte[][] Files()
    {
        var (csv, json) = (Encoding.UTF8.GetBytes(Csv), Encoding.UTF8.GetBytes($"[{Item},{Item}]"));
        byte[][] plain =
        [
            csv,
            Encoding.Unicode.GetBytes(Csv),
            json,
            Encoding.UTF8.GetBytes($"{Item}\n{Item}\n"),
            Encoding.UTF8.GetBytes("""{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[2.4,44.9]},"properties":{"id":"1","nom":"Mairie","adresse":"1 rue","commune":"Rodez"}}]}"""),
            Encoding.UTF8.GetBytes(DataInclusion),
            Classeur("lieux.xlsx"),
            Classeur("lieux.ods"),
        ];

        return [.. plain, .. plain.Select(Fichier.Gzip), .. plain.Select(file => Zip(("fichier", file))), Zip(("structures.json", json), ("services.csv", csv)), Zip(("structures.csv", csv), ("services.json", json))];
    }

    private static byte[] Mutate(byte[] file, byte[][] files, Random dice) => dice.Next(8) switch
    {
        _ when file.Length == 0 => Encoding.UTF8.GetBytes(s_tokens[dice.Next(s_tokens.Length)]),
        0 => file[..dice.Next(file.Length)],
        1 => Replace(file, dice.Next(file.Length), [(byte)dice.Next(256)], 1),
        2 => Replace(file, dice.Next(file.Length), Encoding.UTF8.GetBytes(s_tokens[dice.Next(s_tokens.Length)]), 0),
        3 => [.. file, .. files[dice.Next(files.Length)]],
        4 => Replace(file, dice.Next(file.Length), file[dice.Next(file.Length)..], 0),
        5 => [.. (byte[])(dice.Next(4) switch { 0 => [0xEF, 0xBB, 0xBF], 1 => [0xFF, 0xFE], 2 => [0x1F, 0x8B], _ => "PK\u0003\u0004"u8.ToArray() }), .. file],
        6 => InsideZip(file, files, dice),
        _ => Replace(file, dice.Next(file.Length), new byte[dice.Next(1, 64)], dice.Next(8)),
    };

    private static byte[] Replace(byte[] file, int at, byte[] by, int length) => [.. file.AsSpan(0, at), .. by, .. file.AsSpan(Math.Min(file.Length, at + length))];

    /// <summary>One part of an archive, changed, so that the archive itself is whole.</summary>
    private static byte[] InsideZip(byte[] file, byte[][] files, Random dice)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            var changed = dice.Next(Math.Max(1, archive.Entries.Count));

            return Zip([.. archive.Entries.Select((entry, rank) => (entry.FullName, rank == changed ? Mutate(Read(entry), files, dice) : Read(entry)))]);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return file;
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var copy = new MemoryStream();
        part.CopyTo(copy);

        return copy.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(part);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Classeur(string name)
    {
        using var file = typeof(MutatedFilesTests).Assembly.GetManifestResourceStream($"{typeof(MutatedFilesTests).Namespace}.Classeurs.{name}")!;
        using var copy = new MemoryStream();
        file.CopyTo(copy);

        return copy.ToArray();
    }
}
