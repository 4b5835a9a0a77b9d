using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Textes;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Intake.Completions;

/// <summary>
/// Seeks the SIRET of a place in the public company search (recherche-entreprises.api.gouv.fr, <c>/search</c>), by its name and its postal
/// code: to propose it to the producer, who alone knows.
/// </summary>
internal sealed partial class RechercheEntreprises(
    IOptions<RechercheEntreprisesOptions> options, DataFolder data, TimeProvider time, ILogger<RechercheEntreprises> logger) : IDisposable
{
    private const int LargestAnswer = 4 * 1024 * 1024;
    private const int MostProposed = 3;
    private const double LeastScore = 0.6;

    /// <summary>The service takes seven requests a second from one address.</summary>
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(150);

    private readonly HttpClient _http = ServiceClient.Create(TimeSpan.FromSeconds(10), LargestAnswer);

    private readonly ReponsesConnues<SiretPropose[]> _known = new(data, "entreprises.ndjson", EntreprisesJson.Instance.ReponseConnueSiretProposeArray, time, logger);

    public bool IsOn => options.Value.Url is { Length: > 0 };

    /// <summary>The likeliest first; null where the service does not answer.</summary>
    public async Task<IReadOnlyList<SiretPropose>?> FindAsync(LieuMediationNumerique lieu, CancellationToken cancellationToken)
    {
        var question = $"{TextFolding.Fold(lieu.Nom)} {lieu.CodePostal} {TextFolding.Fold(lieu.Adresse)}";
        if (_known.TryFind(question, out var known))
        {
            return known ?? [];
        }
        if (await AskAsync(lieu, cancellationToken) is not { } found)
        {
            return null;
        }
        _known.Add([(question, found.Length == 0 ? null : found)]);
        await Task.Delay(s_between, cancellationToken);

        return found;
    }

    public void Dispose() => _http.Dispose();

    private async Task<SiretPropose[]?> AskAsync(LieuMediationNumerique lieu, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _http.GetAsync(
                $"{options.Value.Url!.TrimEnd('/')}/search?q={Uri.EscapeDataString(lieu.Nom)}&code_postal={Uri.EscapeDataString(lieu.CodePostal)}&per_page=5", cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
                var found = await JsonSerializer.DeserializeAsync(body, EntreprisesJson.Instance.ReponseEntreprises, cancellationToken);

                return Propose(lieu, found?.Results ?? []);
            }
            logger.LogWarning("The company search answers {Status}", (int)answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogWarning("The company search does not answer: {Error}", e.GetType().Name);
        }

        return null;
    }

    private static SiretPropose[] Propose(LieuMediationNumerique lieu, IEnumerable<Entreprise?> entreprises) =>
    [
        .. entreprises
            .OfType<Entreprise>()
            .SelectMany(entreprise => (entreprise.MatchingEtablissements ?? []).Append(entreprise.Siege), (entreprise, site) => (entreprise, site))
            .Where(pair => pair.site is { Siret.Length: 14, EtatAdministratif: not "F" } site && site.CodePostal == lieu.CodePostal)
            .Select(pair => SiretPropose.Of(lieu, pair.entreprise, pair.site!))
            .Where(propose => propose.Score >= LeastScore)
            .DistinctBy(propose => propose.Siret)
            .OrderByDescending(propose => propose.Score)
            .Take(MostProposed),
    ];

    [JsonSerializable(typeof(ReponseEntreprises))]
    [JsonSerializable(typeof(ReponseConnue<SiretPropose[]>))]
    private sealed partial class EntreprisesJson : JsonSerializerContext
    {
        public static EntreprisesJson Instance { get; } = new(JsonConventions.NewOptions());
    }
}

/// <summary>An establishment that may be the place.</summary>
/// <param name="Siret">Its number.</param>
/// <param name="Nom">Of the company, or the establishment's own.</param>
/// <param name="Adresse">Its address.</param>
/// <param name="Score">From 0 to 1: how near its name and its address are to the place's, the name counting twice.</param>
internal sealed record SiretPropose(string Siret, string Nom, string Adresse, double Score)
{
    public static SiretPropose Of(LieuMediationNumerique lieu, Entreprise entreprise, Etablissement site)
    {
        string[] noms = [.. new[] { entreprise.NomComplet, entreprise.NomRaisonSociale, site.NomCommercial }.Concat(site.ListeEnseignes ?? []).OfType<string>()];
        var best = noms.Select(nom => (Nom: nom, Score: Suggestions.Similarity(lieu.Nom, nom))).OrderByDescending(nom => nom.Score).FirstOrDefault((Nom: "", Score: 0));
        var adresse = site.Adresse ?? "";

        return new(
            site.Siret!, best.Nom.Shortened(), adresse.Shortened(),
            Math.Round(((2 * best.Score) + Suggestions.Similarity($"{lieu.Adresse} {lieu.CodePostal} {lieu.Commune}", adresse)) / 3, 2));
    }
}

/// <summary>What the company search answers, as far as it serves.</summary>
internal sealed record ReponseEntreprises(IReadOnlyList<Entreprise?>? Results);

internal sealed record Entreprise(string? NomComplet, string? NomRaisonSociale, Etablissement? Siege, IReadOnlyList<Etablissement>? MatchingEtablissements);

internal sealed record Etablissement(string? Siret, string? Adresse, string? CodePostal, string? NomCommercial, IReadOnlyList<string>? ListeEnseignes, string? EtatAdministratif);
