using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationNumerique.Api.Storage.Migrations;

/// <summary>One row a statement, which holds what is stated as JSON: the rows of four tables with a column for each field become it.</summary>
internal abstract class DeclarationsMigration(string? collation) : MedNumMigration(collation)
{
    private static readonly FormerTable[] s_tables =
    [
        new("sources", "source", [.. FormerField.Texts("slug nom description licence url contact"), new("moissonnage", "[moissonnage_url]", FormerKind.Moissonnage)])
        {
            // A source's row had no id: its revisions have.
            Id = "(SELECT r.objet_id FROM revisions r WHERE r.sequence = (SELECT MIN(c.sequence) FROM revisions c WHERE c.nature = 'source' AND c.source = sources.slug))",
            Source = "slug",
            IdSource = "slug",
        },
        new("structures", "structure", [.. FormerField.Texts("nom siret rna description site_web telephone courriel"), .. FormerField.Lists("typologies")]) { Rna = "[rna]" },
        new(
            "lieux",
            "lieu",
            [
                .. FormerField.Texts("pivot nom commune code_postal code_insee adresse complement_adresse telephone horaires"),
                .. FormerField.Texts("presentation_resume presentation_detail structure_parente fiche_acces_libre prise_rdv"),
                .. FormerField.Lists("typologie courriels site_web itinerance services publics_specifiquement_adresses prise_en_charge_specifique"),
                .. FormerField.Lists("frais_a_charge dispositif_programmes_nationaux formations_labels autres_formations_labels modalites_acces modalites_accompagnement"),
                new("source", "[source_declaree]", FormerKind.Text),
                new("date_maj", "[date_maj]", FormerKind.Date),
                new("latitude", "[latitude]", FormerKind.Number),
                new("longitude", "[longitude]", FormerKind.Number),
            ])
        {
            Pivot = "[pivot]",
        },
        new(
            "services",
            "service",
            [
                .. FormerField.Texts("lieu structure categorie nom description prise_rdv horaires"),
                .. FormerField.Lists("modalites_accompagnement publics prises_en_charge frais zones sous_categories"),
                new("en_ligne", "[en_ligne]", FormerKind.Flag),
            ])
        {
            Lieu = "[lieu]",
            Structure = "[structure]",
        },
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "declarations",
            table => new
            {
                id = table.Column<Guid>(),
                nature = Word(table),
                source = Text(table, maxLength: 100),
                id_source = Text(table),
                contenu = Text(table),
                pivot = Text(table, maxLength: 14, nullable: true),
                rna = Text(table, maxLength: 14, nullable: true),
                lieu = Text(table, nullable: true),
                structure = Text(table, nullable: true),
                maj_le = table.Column<DateTime>(),
                supprime_le = table.Column<DateTime>(nullable: true),
                revision_no = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_declarations", x => x.id);
                table.ForeignKey("FK_declarations_sources_source", x => x.source, "sources", "slug", onDelete: ReferentialAction.Restrict);
            });
        foreach (var table in s_tables)
        {
            migrationBuilder.Sql(Statement(
                $"""
                INSERT INTO declarations (id, nature, source, id_source, contenu, [pivot], rna, lieu, structure, maj_le, supprime_le, revision_no)
                SELECT {table.Id}, '{table.Nature}', {table.Source}, {table.IdSource}, {Json(table.Content)},
                    {KnownOrNull(table.Pivot)}, {KnownOrNull(table.Rna)}, {table.Lieu}, {table.Structure}, maj_le, supprime_le, revision_no FROM {table.Name}
                """));
        }
        migrationBuilder.DropTable("services");
        migrationBuilder.DropTable("lieux");
        migrationBuilder.DropTable("structures");
        // Of a source its slug stays, which others refer to.
        foreach (var column in "nom description licence url contact moissonnage_url moissonnage_periode_heures maj_le supprime_le revision_no".Split(' '))
        {
            migrationBuilder.Sql(Statement($"ALTER TABLE sources DROP COLUMN [{column}]"));
        }
        migrationBuilder.CreateIndex("IX_declarations_source_nature", "declarations", ["source", "nature"]);
        migrationBuilder.CreateIndex("IX_declarations_pivot", "declarations", "pivot", filter: "[pivot] IS NOT NULL");
        migrationBuilder.CreateIndex("IX_declarations_rna", "declarations", "rna", filter: "[rna] IS NOT NULL");
    }

    /// <summary>A JSON object of some columns, without those that are null.</summary>
    protected abstract string Json(IEnumerable<FormerField> fields);

    /// <summary>A pivot as others are compared with it, or null where it is none.</summary>
    protected abstract string Known(string column);

    protected virtual string Statement(string sql) => sql;

    private string KnownOrNull(string? column) => column is null ? "NULL" : Known(column);

    /// <summary>A table of the schema before this, and the columns or expressions that give those of the new one.</summary>
    private sealed record FormerTable(string Name, string Nature, FormerField[] Fields)
    {
        public string Id { get; init; } = "id";

        public string Source { get; init; } = "source";

        public string IdSource { get; init; } = "id_source";

        public string? Pivot { get; init; }

        public string? Rna { get; init; }

        public string Lieu { get; init; } = "NULL";

        public string Structure { get; init; } = "NULL";

        public IEnumerable<FormerField> Content => Nature == "source" ? Fields : Fields.Prepend(new("id", IdSource, FormerKind.Text));
    }
}
