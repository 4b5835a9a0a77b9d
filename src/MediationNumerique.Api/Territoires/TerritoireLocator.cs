using System.Runtime.InteropServices;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Territoires;

/// <summary>Finds the commune, then the arrondissement, that an address means.</summary>
internal sealed class TerritoireLocator
{
    private readonly Dictionary<string, List<Territoire>> _byPostalCode = new(6_500);

    /// <summary>Départements by the digits that begin their postal codes: "69", "988", and "20" for both parts of Corse.</summary>
    private readonly Dictionary<string, List<Territoire>> _byPrefix = [];

    public TerritoireLocator(IEnumerable<Territoire> communes)
    {
        foreach (var commune in communes)
        {
            foreach (var code in commune.CodesPostaux)
            {
                Add(_byPostalCode, code, commune);
            }
        }
        foreach (var departement in communes.Select(commune => commune.Departement).OfType<Territoire>().Distinct())
        {
            Add(_byPrefix, departement.Code is ['2', 'A' or 'B'] ? "20" : departement.Code, departement);
        }
    }

    public IReadOnlyList<Territoire> OfPostalCode(string codePostal) => _byPostalCode.GetValueOrDefault(codePostal, []);

    /// <param name="code">The code INSEE as it is given; empty where there is none.</param>
    /// <param name="known">The commune of that code, if any.</param>
    /// <param name="codePostal">The postal code.</param>
    /// <param name="commune">The name.</param>
    public Localisation Locate(string code, Territoire? known, string codePostal, string commune)
    {
        var nom = NomCommune.Parse(commune);
        if (known is not null)
        {
            return Confront(known, codePostal, nom);
        }
        if (FindCommune(codePostal, nom) is { } found)
        {
            return new(Refine(found, codePostal, nom), code is "" ? Doute.Aucun : Doute.CodeInconnu);
        }
        var departements = Departements(codePostal);
        if (Near(_byPostalCode.GetValueOrDefault(codePostal, []), nom) is [var misspelt] && nom.IsCloseTo(misspelt))
        {
            return new(Refine(misspelt, codePostal, nom), Doute.NomInconnu, Proches: [misspelt]);
        }

        return new(
            departements is [var departement] ? departement : null, Doute.NomInconnu,
            Proches: Near(departements.SelectMany(d => d.Enfants), nom));
    }

    /// <summary>A code that exists is believed, unless the two others agree against it.</summary>
    private Localisation Confront(Territoire known, string codePostal, NomCommune nom)
    {
        var named = nom.Plie.Length == 0 || nom.Names(known);
        var coded = codePostal.Length == 0 || known.CodesPostaux.Contains(codePostal) || Departements(codePostal).Contains(known.Departement!);
        if (named && coded)
        {
            return new(Refine(known, codePostal, nom));
        }
        if (named)
        {
            return new(Refine(known, "", nom), Doute.CodePostalContredit);
        }
        var other = FindCommune(codePostal, nom) is { } found && found != known && nom.Names(found) ? found : null;

        return (coded, other) switch
        {
            // What is no commune's name is mostly a hamlet's.
            (true, null) => new(Refine(known, codePostal, nom)),
            (true, _) => new(Refine(known, codePostal, nom), Doute.NomContredit, other),
            (false, null) => new(Refine(known, "", nom), Doute.CodeSeul),
            (false, _) => new(Refine(other, codePostal, nom), Doute.CodeContredit, known),
        };
    }

    private Territoire? FindCommune(string codePostal, NomCommune nom)
    {
        var sharing = CollectionsMarshal.AsSpan(_byPostalCode.GetValueOrDefault(codePostal));

        return Named(sharing, nom)
            ?? InDepartement(codePostal, nom)
            ?? Single(sharing, commune => nom.Begins(commune.NomPlie)
                || commune.AnciennesCommunes.Any(former => former.NomPlie.Length > 0 && nom.Begins(former.NomPlie)))
            ?? (sharing.Length == 1 ? sharing[0] : null);
    }

    /// <summary>Today's name wins over the name of a former commune.</summary>
    private static Territoire? Named(ReadOnlySpan<Territoire> communes, NomCommune nom) =>
        Single(communes, commune => nom.Is(commune.NomPlie))
        ?? Single(communes, commune => commune.AnciennesCommunes.Any(former => nom.Is(former.NomPlie)));

    /// <summary>Postal codes of companies are in no list, but begin as their département does; some cross into the next one.</summary>
    private Territoire? InDepartement(string codePostal, NomCommune nom)
    {
        var communes = Departements(codePostal)
            .Union(_byPostalCode.GetValueOrDefault(codePostal, []).Select(commune => commune.Departement!))
            .SelectMany(departement => departement.Enfants);

        return Named(communes.ToArray(), nom);
    }

    /// <summary>Those whose postal codes begin so: two in Corse.</summary>
    private List<Territoire> Departements(string codePostal)
    {
        var overseas = codePostal.StartsWith("97", StringComparison.Ordinal) || codePostal.StartsWith("98", StringComparison.Ordinal);

        return _byPrefix.GetValueOrDefault(codePostal.Length < 3 ? codePostal : codePostal[..(overseas ? 3 : 2)], []);
    }

    /// <summary>The arrondissement of a commune that has some, unless the postal code and the name name two of them.</summary>
    private static Territoire Refine(Territoire commune, string codePostal, NomCommune nom)
    {
        if (commune.Enfants.Count == 0)
        {
            return commune;
        }
        var byPostalCode = commune.Enfants.FirstOrDefault(enfant => enfant.CodesPostaux.Contains(codePostal));
        var byNumber = nom.Numero is { } numero ? commune.Enfants.ElementAtOrDefault(numero - 1) : null;

        return byPostalCode is not null && byNumber is not null && byPostalCode != byNumber
            ? commune
            : byPostalCode ?? byNumber ?? commune;
    }

    /// <summary>At most three whose name, of today or of a former commune, is nearly that.</summary>
    private static IReadOnlyList<Territoire> Near(IEnumerable<Territoire> communes, NomCommune nom)
    {
        var byName = communes
            .SelectMany(commune => commune.AnciennesCommunes.Select(former => former.NomPlie).Prepend(commune.NomPlie).Select(plie => (plie, commune)))
            .Where(pair => pair.plie.Length > 0)
            .ToLookup(pair => pair.plie, pair => pair.commune);

        return [.. Suggestions.Nearest(nom.Plie, byName.Select(named => named.Key)).SelectMany(plie => byName[plie]).Distinct().Take(3)];
    }

    private static Territoire? Single(ReadOnlySpan<Territoire> communes, Func<Territoire, bool> matches)
    {
        Territoire? found = null;
        foreach (var commune in communes)
        {
            if (!matches(commune))
            {
                continue;
            }
            if (found is not null)
            {
                return null;
            }
            found = commune;
        }

        return found;
    }

    private static void Add(Dictionary<string, List<Territoire>> lists, string key, Territoire territoire)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= new(4)).Add(territoire);
    }
}
