using MediationNumerique.Api.Benchmarks.Donnees;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Orientation;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web.Filtres;

namespace MediationNumerique.Api.Benchmarks.Catalogue;

/// <summary>A catalogue in memory, built as the server builds it, and the questions put to it.</summary>
internal sealed class CatalogueBench
{
    private static readonly DateTime s_date = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly FiltresFormats _formats;

    public CatalogueBench(Jeu jeu)
    {
        var territoires = ReferentielTerritoires.Load();
        var builder = new CatalogueBuilder(territoires);
        foreach (var source in jeu.Sources)
        {
            var slug = source.Source.Slug;
            builder.Add(new Declaration<DeclaredSource>(slug, source.Source, s_date));
            Add(source.Structures, content => builder.Add(new Declaration<DeclaredStructure>(slug, content, s_date)));
            Add(source.Services, content => builder.Add(new Declaration<DeclaredService>(slug, content, s_date)));
        }
        foreach (var source in jeu.Sources)
        {
            Add(jeu.LieuxOf(source), content => builder.Add(new Declaration<LieuMediationNumerique>(source.Source.Slug, content, s_date)));
        }
        Snapshot = builder.Build();
        var live = new LiveCatalogue();
        live.Publish(Snapshot);
        _formats = new FiltresFormats(territoires, live);
        Situations = new DemandeReader(_formats, territoires, TimeProvider.System);
    }

    public CatalogueSnapshot Snapshot { get; }

    public DemandeReader Situations { get; }

    public Question Read(string query) => Question.Parse(query, _formats);

    private static void Add<T>(IEnumerable<T> contents, Action<T> add)
    {
        foreach (var content in contents)
        {
            add(content);
        }
    }
}
