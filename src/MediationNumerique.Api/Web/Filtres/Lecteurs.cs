using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The few ways in which a filter's values are read.</summary>
internal static class Lecteurs
{
    /// <summary>Any of some territories; and, for services that apply in a zone, the zones that are one of them or contain it.</summary>
    public static LecteurFiltre Territoire(Func<FiltresFormats, TerritoireFormat> format, Critere critere) =>
        AnyOf(format, critere, (f, code) => Keys(f, code)) with { Facette = critere };

    /// <summary>Any of some values that rows are indexed by.</summary>
    public static LecteurFiltre AnyOf(Func<FiltresFormats, ParameterFormat> format, Critere critere) =>
        AnyOf(format, critere, (f, value) => [new(critere, f.Canonical(value))]);

    /// <summary>The same, where facets count the values.</summary>
    public static LecteurFiltre Counted(Func<FiltresFormats, ParameterFormat> format, Critere critere) => AnyOf(format, critere) with { Facette = critere };

    /// <summary>The same, where one value is written in several ways.</summary>
    public static LecteurFiltre Counted<TFormat>(Func<FiltresFormats, TFormat> format, Critere critere, Func<TFormat, string, IEnumerable<string>> spellings)
        where TFormat : ParameterFormat =>
        AnyOf(format, critere, (f, value) => spellings(f, value).Select(spelling => new Key(critere, spelling))) with { Facette = critere };

    /// <summary>Yes or no.</summary>
    public static LecteurFiltre Flag(Critere critere) => Counted(f => f.Boolean, critere) with { Plusieurs = false };

    /// <summary>All of some values.</summary>
    public static LecteurFiltre AllOf(Func<FiltresFormats, ParameterFormat> format, Critere critere) => new(
        format, Plusieurs: true, Facette: null,
        (lecture, parametre, values) => lecture.Groups.AddRange(values.Distinct().Select(value =>
            new KeyGroup(parametre, [new(critere, format(lecture.Formats).Canonical(value))]))));

    /// <summary>One value, which is not indexed.</summary>
    public static LecteurFiltre One(Func<FiltresFormats, ParameterFormat> format, Action<Lecture, string> read) =>
        new(format, Plusieurs: false, Facette: null, (lecture, _, values) => read(lecture, values.First()));

    /// <summary>Some values, which are not indexed, as the catalogue writes them.</summary>
    public static LecteurFiltre Many(Func<FiltresFormats, ParameterFormat> format, Action<Lecture, IEnumerable<string>> read) =>
        new(format, Plusieurs: true, Facette: null, (lecture, _, values) => read(lecture, values.Select(format(lecture.Formats).Canonical)));

    private static LecteurFiltre AnyOf<TFormat>(Func<FiltresFormats, TFormat> format, Critere critere, Func<TFormat, string, IEnumerable<Key>> keys)
        where TFormat : ParameterFormat => new(
        format, Plusieurs: true, Facette: null,
        (lecture, parametre, values) =>
        {
            var form = format(lecture.Formats);
            lecture.Groups.Add(new(parametre, [.. values.SelectMany(value => keys(form, value)).Distinct()]));
        });

    private static IEnumerable<Key> Keys(TerritoireFormat format, string code)
    {
        var territoire = format.Parse(code);

        return [new(LieuTerms.CritereOf(territoire.Type), territoire.Code), .. Zone.CoveringZones(territoire).Select(zone => new Key(Critere.Zone, zone))];
    }
}
