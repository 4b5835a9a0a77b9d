using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>
/// From JSON to a correspondence. The files of the national tool (mednum-cli) are read as they are; what this API adds is
/// <c>valeurs</c> in a choice. What is not understood of a field is told, and the rest is kept.
/// </summary>
internal sealed class LectureCorrespondance
{
    private static readonly string[] s_week = ["osm", "semaine", "colonne"];

    private const int MostChoices = 2_000;

    private readonly Dictionary<string, NomColonne> _colonnes = [];
    private readonly List<Anomalie> _anomalies = [];

    private LectureCorrespondance()
    {
    }

    /// <summary>Null when an anomaly is an error.</summary>
    public static Reading<Correspondance> Read(JsonElement json)
    {
        var reader = new LectureCorrespondance();
        var correspondance = reader.ReadAll(json);

        return Reading.Of(reader._anomalies, () => correspondance!);
    }

    private Correspondance? ReadAll(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            _anomalies.Add(Anomalie.Erreur(Anomalie.Fichier, "type", "Une correspondance est un objet JSON, dont les clés sont les champs du schéma national."));
            return null;
        }
        var textes = new Dictionary<string, ChampTexte>();
        var listes = new Dictionary<string, IReadOnlyList<Choix>>();
        (ChampHoraires? Horaires, ChampTexte? Prive, ChampTexte? Semaines) others = default;
        foreach (var (name, value) in json.EnumerateObject().Select(property => (property.Name, property.Value)))
        {
            var champ = LectureSchema.ChampOf(name);
            var pointer = $"/{name}";
            switch (champ)
            {
                case "horaires":
                    others.Horaires = ReadHoraires(value, pointer);
                    break;
                case "prive":
                    others.Prive = ReadTexte(value, pointer);
                    break;
                case "semaine_ouverture":
                    others.Semaines = ReadTexte(value, pointer);
                    break;
                case var _ when !Champs.All.Contains(champ):
                    _anomalies.Add(Anomalie.Avertissement(name, "champ-inconnu", "Le schéma national n’a pas ce champ : il n’est pas lu.") with { Pointeur = pointer });
                    break;
                case var _ when value.ValueKind is JsonValueKind.Array && Champs.Lists.Contains(champ):
                    listes[champ] = [.. value.EnumerateArray().SelectMany((choix, rank) => ReadChoix(champ, choix, $"{pointer}/{rank}"))];
                    break;
                default:
                    if (ReadTexte(value, pointer) is { } texte)
                    {
                        textes[champ] = texte;
                    }
                    break;
            }
        }
        if (listes.Values.Sum(choix => choix.Count) > MostChoices)
        {
            _anomalies.Add(Anomalie.Erreur(Anomalie.Fichier, "trop-de-valeurs", $"Une correspondance a {MostChoices} choix au plus."));
        }

        return new(textes, listes, others.Horaires is { } horaires ? horaires with { SemaineOuverture = others.Semaines } : null, others.Prive);
    }

    private ChampTexte? ReadTexte(JsonElement json, string pointer)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            Refuse(pointer, "Ce champ se décrit par un objet : {\"colonne\": \"…\"}, {\"valeur\": \"…\"}, {\"joindre\": {…}} ou {\"dissocier\": {…}}.");
            return null;
        }
        if (json.TryGetProperty("joindre", out var joindre))
        {
            return new() { Joindre = new(Columns(joindre, "colonnes", pointer), TextesJson.One(joindre, "séparateur") ?? TextesJson.One(joindre, "separateur") ?? " ", Or(joindre, pointer)) };
        }
        if (json.TryGetProperty("dissocier", out var dissocier))
        {
            return new()
            {
                Dissocier = new(
                    Columns(dissocier, "colonne", pointer),
                    TextesJson.One(dissocier, "séparateur") ?? TextesJson.One(dissocier, "separateur") ?? ",",
                    dissocier.TryGetProperty("partie", out var part) && part.TryGetInt32(out var rank) ? Math.Max(0, rank) : 0),
            };
        }
        if (!json.TryGetProperty("colonne", out _) && !json.TryGetProperty("valeur", out _))
        {
            Refuse(pointer, "Dites d’où vient la valeur : « colonne », « valeur », « joindre » ou « dissocier ».");
            return null;
        }

        return new() { Colonnes = Columns(json, "colonne", pointer), Valeur = TextesJson.One(json, "valeur") is { Length: > 0 } valeur ? Column(valeur) : null };
    }

    private ChampTexte? Or(JsonElement joindre, string pointer) =>
        joindre.ValueKind is JsonValueKind.Object && joindre.TryGetProperty("ou", out var or) ? ReadTexte(or, $"{pointer}/joindre/ou") : null;

    private IEnumerable<Choix> ReadChoix(string champ, JsonElement json, string pointer)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            Refuse(pointer, "Un choix est un objet : {\"colonnes\": […], \"termes\": […], \"cible\": \"…\"}.");
            return [];
        }
        var cible = TextesJson.One(json, "cible");
        var colonnes = Columns(json, json.TryGetProperty("colonnes", out _) ? "colonnes" : "colonne", pointer);
        var choix = new Choix
        {
            Champ = champ,
            Colonnes = colonnes,
            Termes = Terms(json, "termes", pointer),
            Sauf = Terms(json, "sauf", pointer),
            Valeurs = json.TryGetProperty("valeurs", out _) ? Texts(json, "valeurs", pointer).Select(Textes.TextFolding.Fold).ToHashSet() : null,
            ModaliteAccompagnement = TextesJson.One(json, "modalitesAccompagnement") is { } mode ? Cible.Of("modalites_accompagnement", mode) is { Valeur: { } known } ? known : null : null,
        };
        // A choice whose columns are all empty names is one that its author left out.
        if (json.TryGetProperty("colonnes", out _) && colonnes.Count == 0)
        {
            return [];
        }
        if (cible is null)
        {
            return [choix];
        }
        if (Cible.Of(champ, cible) is not { } target)
        {
            _anomalies.Add(Anomalie.Avertissement(champ, "valeur-inconnue", $"Cette valeur n’est pas dans la liste du champ {champ} : le choix n’est pas lu.", cible).Suggesting(Cible.Suggest(champ, cible)) with { Pointeur = $"{pointer}/cible" });
            return [];
        }

        return target.Valeur is null ? [] : [choix with { Champ = target.Champ, Cible = target.Valeur }];
    }

    private ChampHoraires? ReadHoraires(JsonElement json, string pointer)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            Refuse(pointer, "Les horaires se décrivent par {\"osm\": \"…\"}, {\"semaine\": \"…\"} ou {\"jours\": […]}.");
            return null;
        }
        if (Array.Find(s_week, key => json.TryGetProperty(key, out _)) is { } week)
        {
            return new(new() { Colonnes = Columns(json, week, pointer) }, [], null);
        }
        var jours = new List<(string, NomColonne)>();
        foreach (var jour in json.TryGetProperty("jours", out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : [])
        {
            if (TextesJson.One(jour, "osm") is { } day && ChampHoraires.Days.Contains(day))
            {
                jours.AddRange(Columns(jour, jour.TryGetProperty("colonnes", out _) ? "colonnes" : "colonne", pointer).Select(colonne => (day, colonne)));
            }
            else
            {
                Refuse($"{pointer}/jours", "Un jour se décrit par {\"colonne\": \"…\", \"osm\": \"Mo\"}, avec Mo, Tu, We, Th, Fr, Sa, Su ou PH.");
            }
        }

        return new(null, jours, null);
    }

    private IReadOnlyList<Terme> Terms(JsonElement json, string key, string pointer) =>
        [.. Texts(json, key, pointer).Select(text => new Terme(text)).Where(terme => terme.Compare.Length > 0)];

    private IReadOnlyList<NomColonne> Columns(JsonElement json, string key, string pointer) =>
        [.. Texts(json, key, pointer).Where(text => text.Length > 0).Select(Column)];

    private NomColonne Column(string nom) => _colonnes.TryGetValue(nom, out var known) ? known : _colonnes[nom] = new(nom);

    private string[] Texts(JsonElement json, string key, string pointer)
    {
        if (TextesJson.Of(json, key) is { } texts)
        {
            return texts;
        }
        Refuse($"{pointer}/{key}", "Écrivez ici un texte, ou une liste de textes.");

        return [];
    }

    private void Refuse(string pointer, string message) =>
        _anomalies.Add(Anomalie.Erreur(pointer.Split('/')[1], "correspondance", message) with { Pointeur = pointer });
}
