using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Web;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Orientation;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Benchmarks.Catalogue;

/// <summary>Situations of people, with a stopwatch: from the parameters to the answer, before it is written.</summary>
internal static class Situations
{
    private static readonly TimeSpan s_duration = TimeSpan.FromMilliseconds(800);
    private static readonly ConstructorInfo s_criteres = typeof(OrientationCriteres).GetConstructors()[0];

    private static readonly IReadOnlyList<string> s_queries =
    [
        "pres_de_commune=15074&besoins=retraite&profils=senior&frais=Gratuit&mobilite_km=5",
        "pres_de_commune=69266&besoins=caf&profils=famille&disponibilites=sa&mobilite_km=5",
        "pres_de_commune=34172&besoins=ordinateur sur place&profils=surdité",
        "pres_de_commune=23079&besoins=arnaques&a_distance=exige",
        // The worst: where places are most, with all that can be asked.
        "pres_de=48.8566,2.3522&mobilite_km=20&besoins=caf,cv,ordinateur&profils=senior,personne allophone,illettrisme,débutant complet&frais=Gratuit&disponibilites=sa-matin,me,lu-soir",
        "pres_de=48.8566,2.3522&mobilite_km=100&profils=senior,jeune&disponibilites=sa,di&limite=50",
    ];

    public static void Measure(CatalogueSnapshot snapshot, DemandeReader reader, TextWriter output)
    {
        output.WriteLine("\n| Situation | Results | p50 ms | p99 ms |\n|---|--:|--:|--:|");
        foreach (var query in s_queries)
        {
            var criteres = Parse(query);
            _ = Time(snapshot, reader, criteres);
            var times = Time(snapshot, reader, criteres);
            var total = OrientationEndpoints.Answer(snapshot, reader.Read(criteres)!).Total;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| `{query}` | {total} | {times[times.Count / 2]:0.000} | {times[times.Count * 99 / 100]:0.000} |"));
        }
    }

    private static OrientationCriteres Parse(string query)
    {
        var values = HttpUtility.ParseQueryString(query);
        var arguments = s_criteres.GetParameters().Select(parameter => values.GetValues(parameter.GetCustomAttribute<FromQueryAttribute>()!.Name));

        return (OrientationCriteres)s_criteres.Invoke([.. arguments]);
    }

    private static List<double> Time(CatalogueSnapshot snapshot, DemandeReader reader, OrientationCriteres criteres)
    {
        var samples = new List<double>(100_000);
        for (var whole = Stopwatch.StartNew(); whole.Elapsed < s_duration && samples.Count < samples.Capacity;)
        {
            var start = Stopwatch.GetTimestamp();
            OrientationEndpoints.Answer(snapshot, reader.Read(criteres)!);
            samples.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        samples.Sort();

        return samples;
    }
}
