using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationNumerique.Api.Storage.Migrations;

/// <summary>How files are understood: the correspondences of sources, what was written where something was repaired, reports that count.</summary>
internal abstract class CorrespondancesMigration(string? collation) : MedNumMigration(collation)
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("origine", "declarations", nullable: true, collation: Collation);
        migrationBuilder.AddColumn<string>("resume", "imports", nullable: true, collation: Collation);
        migrationBuilder.AddColumn<int>("nombre", "import_remarques", nullable: true);
        migrationBuilder.AddColumn<string>("valeur_retenue", "import_remarques", nullable: true, collation: Collation);
        migrationBuilder.CreateTable(
            "correspondances",
            table => new
            {
                source = Text(table, maxLength: 100),
                contenu = Text(table),
                auteur = Text(table, maxLength: 200),
                maj_le = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_correspondances", x => x.source);
                table.ForeignKey("FK_correspondances_sources_source", x => x.source, "sources", "slug", onDelete: ReferentialAction.Cascade);
            });
    }
}
