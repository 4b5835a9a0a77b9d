using System.Globalization;
using MediationNumerique.Api.Benchmarks.Charge;

namespace MediationNumerique.Api.Benchmarks.Ecriture;

internal sealed record EcritureSettings(FileInfo Lieux, int Tours, int Puts, int Port);

/// <summary>
/// Writes as a producer does, to the real server: the whole file into an empty database, the same file again, single places
/// of the département that has most, and files of which every row changed while others read.
/// </summary>
internal sealed class EcritureRun(TextWriter output)
{
    private const string Page = "/v1/lieux?departement=69&services=Aide%20aux%20d%C3%A9marches%20administratives&limite=50";
    private const int Again = 3;
    private const int Connexions = 16;

    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(500);

    public async Task RunAsync(EcritureSettings settings, CancellationToken cancellationToken)
    {
        var file = await File.ReadAllBytesAsync(settings.Lieux.FullName, cancellationToken);
        for (var tour = 0; tour < settings.Tours; tour++)
        {
            using var data = new TemporaryBase();
            using var api = ServerProcess.StartApi(settings.Port, data.Folder);
            await api.WaitForAsync("/sante/pret", cancellationToken);
            using var producteur = await Producteur.ArriveAsync(settings.Port, data.Folder, cancellationToken);
            await ImportAsync(producteur, "empty database", file, cancellationToken);
            for (var time = 0; time < Again; time++)
            {
                await ImportAsync(producteur, "unchanged", file, cancellationToken);
            }
            await PutAsync(producteur, settings.Puts, cancellationToken);
            await ReadWhileImportingAsync(api, producteur, file, cancellationToken);
        }
    }

    private async Task ImportAsync(Producteur producteur, string what, byte[] file, CancellationToken cancellationToken)
    {
        var (elapsed, import) = await producteur.ImportAsync(file, cancellationToken);
        Say($"Import, {what}: {elapsed.TotalSeconds:0.00} s ({import["lignes"]!["creees"]} created, {import["lignes"]!["modifiees"]} changed, {import["lignes"]!["inchangees"]} unchanged).");
    }

    /// <summary>Every write changes the place: its presentation counts.</summary>
    private async Task PutAsync(Producteur producteur, int puts, CancellationToken cancellationToken)
    {
        var ids = await producteur.ReadIdsOfTheLargestDepartementAsync(cancellationToken);
        var times = new List<double>();
        for (var put = 0; put < puts; put++)
        {
            var id = ids[put % ids.Length];
            var lieu = await producteur.ReadAsync(id, cancellationToken);
            lieu["presentation_resume"] = string.Create(CultureInfo.InvariantCulture, $"Mesure {put}.");
            times.Add((await producteur.PutAsync(id, lieu, cancellationToken)).TotalMilliseconds);
        }
        times.Sort();
        Say($"PUT of one place of {ids.Length} in its département: p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, highest {times[^1]:0.0} ms.");
    }

    /// <summary>Reads alone and reads while every place of the file changes, in turn.</summary>
    private async Task ReadWhileImportingAsync(ServerProcess api, Producteur producteur, byte[] file, CancellationToken cancellationToken)
    {
        byte[][] variants = [Variante.Of(file, " (a)"), Variante.Of(file, " (b)")];
        using var alone = new Target("alone", api, [Page]);
        using var during = new Target("during", api, [Page]);
        await alone.ConnectAsync(Connexions, cancellationToken);
        await during.ConnectAsync(Connexions, cancellationToken);
        await alone.RunAsync(4 * s_round, isWarmUp: true, cancellationToken);
        foreach (var variant in Enumerable.Range(0, Again).Select(time => variants[time % 2]))
        {
            for (var round = 0; round < 6; round++)
            {
                await alone.RunAsync(s_round, isWarmUp: false, cancellationToken);
            }
            var import = producteur.ImportAsync(variant, cancellationToken);
            while (!import.IsCompleted)
            {
                await during.RunAsync(s_round, isWarmUp: false, cancellationToken);
            }
            Say($"Import, every place changed, under load: {(await import).Elapsed.TotalSeconds:0.00} s.");
        }
        Say($"Reads, page of 50: {alone.Rate:0}/s alone (p99 {alone.Percentile(0.99):0.0} ms), {during.Rate:0}/s during an import (p99 {during.Percentile(0.99):0.0} ms): {during.Mean / alone.Mean:0.00}.");
    }

    private void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
