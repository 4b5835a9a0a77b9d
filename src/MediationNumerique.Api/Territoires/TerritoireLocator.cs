using System.Runtime.InteropServices;

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

    /// <summary>Null when the address is not clear; <paramref name="known"/> is the commune of its code INSEE, if any.</summary>
    public Territoire? Locate(Territoire? known, string codePostal, string commune)
    {
        var nom = NomCommune.Parse(commune);

        return (known ?? FindCommune(codePostal, nom)) is { } found ? Refine(found, codePostal, nom) : null;
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
        var overseas = codePostal.StartsWith("97", StringComparison.Ordinal) || codePostal.StartsWith("98", StringComparison.Ordinal);
        var prefix = codePostal.Length < 3 ? codePostal : codePostal[..(overseas ? 3 : 2)];
        var communes = _byPrefix.GetValueOrDefault(prefix, [])
            .Union(_byPostalCode.GetValueOrDefault(codePostal, []).Select(commune => commune.Departement!))
            .SelectMany(departement => departement.Enfants);

        return Named(communes.ToArray(), nom);
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
