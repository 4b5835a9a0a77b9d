using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationNumerique.Api.Storage.Migrations;

/// <summary>Imports, their reports, and what is known of files that are harvested.</summary>
internal abstract class ImportsMigration(string? collation) : MedNumMigration(collation)
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("moissonnage_periode_heures", "sources", nullable: true);
        migrationBuilder.AddColumn<string>("moissonnage_url", "sources", nullable: true, collation: Collation);
        migrationBuilder.CreateTable(
            "imports",
            table => new
            {
                id = table.Column<Guid>(),
                source = Text(table, maxLength: 100),
                etat = Word(table),
                mode = Word(table),
                simulation = table.Column<bool>(),
                strict = table.Column<bool>(),
                confirmer_suppressions = table.Column<bool>(),
                origine = Word(table),
                auteur = Text(table, maxLength: 200),
                recu_le = table.Column<DateTime>(),
                termine_le = table.Column<DateTime>(nullable: true),
                taille = table.Column<long>(),
                empreinte = Text(table, maxLength: 64),
                format = Text(table, maxLength: 20, nullable: true),
                version_schema = Text(table, maxLength: 20, nullable: true),
                encodage = Text(table, maxLength: 20, nullable: true),
                lues = table.Column<int>(),
                creees = table.Column<int>(),
                modifiees = table.Column<int>(),
                inchangees = table.Column<int>(),
                supprimees = table.Column<int>(),
                refusees = table.Column<int>(),
                avec_avertissements = table.Column<int>(),
                remarques = table.Column<int>(),
                motif_code = Text(table, maxLength: 50, nullable: true),
                motif_message = Text(table, nullable: true),
                revision_no = table.Column<long>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_imports", x => x.id);
                table.ForeignKey("FK_imports_sources_source", x => x.source, "sources", "slug", onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateTable(
            "moissonnages",
            table => new
            {
                source = Text(table, maxLength: 100),
                url = Text(table),
                prochaine_le = table.Column<DateTime>(),
                etag = Text(table, nullable: true),
                dernier_modifie = Text(table, nullable: true),
                empreinte = Text(table, maxLength: 64, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_moissonnages", x => x.source);
                table.ForeignKey("FK_moissonnages_sources_source", x => x.source, "sources", "slug", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "import_remarques",
            table => new
            {
                import_id = table.Column<Guid>(),
                rang = table.Column<int>(),
                ligne = table.Column<int>(nullable: true),
                id_source = Text(table, nullable: true),
                colonne = Text(table, nullable: true),
                gravite = Word(table),
                code = Text(table, maxLength: 50),
                message = Text(table),
                valeur = Text(table, nullable: true),
                suggestions = List(table),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_import_remarques", x => new { x.import_id, x.rang });
                table.ForeignKey("FK_import_remarques_imports_import_id", x => x.import_id, "imports", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_revisions_date", "revisions", "date");
        migrationBuilder.CreateIndex("IX_revisions_objet_id", "revisions", "objet_id");
        migrationBuilder.CreateIndex("IX_imports_source", "imports", "source");
    }
}
