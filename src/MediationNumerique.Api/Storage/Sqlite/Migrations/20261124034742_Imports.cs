using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MediationNumerique.Api.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "moissonnage_periode_heures",
                table: "sources",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "moissonnage_url",
                table: "sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    etat = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    simulation = table.Column<bool>(type: "INTEGER", nullable: false),
                    strict = table.Column<bool>(type: "INTEGER", nullable: false),
                    confirmer_suppressions = table.Column<bool>(type: "INTEGER", nullable: false),
                    origine = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    auteur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    recu_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    termine_le = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taille = table.Column<long>(type: "INTEGER", nullable: false),
                    empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    version_schema = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    encodage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    lues = table.Column<int>(type: "INTEGER", nullable: false),
                    creees = table.Column<int>(type: "INTEGER", nullable: false),
                    modifiees = table.Column<int>(type: "INTEGER", nullable: false),
                    inchangees = table.Column<int>(type: "INTEGER", nullable: false),
                    supprimees = table.Column<int>(type: "INTEGER", nullable: false),
                    refusees = table.Column<int>(type: "INTEGER", nullable: false),
                    avec_avertissements = table.Column<int>(type: "INTEGER", nullable: false),
                    remarques = table.Column<int>(type: "INTEGER", nullable: false),
                    motif_code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    motif_message = table.Column<string>(type: "TEXT", nullable: true),
                    revision_no = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                    table.ForeignKey(
                        name: "FK_imports_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moissonnages",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    prochaine_le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    etag = table.Column<string>(type: "TEXT", nullable: true),
                    dernier_modifie = table.Column<string>(type: "TEXT", nullable: true),
                    empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moissonnages", x => x.source);
                    table.ForeignKey(
                        name: "FK_moissonnages_sources_source",
                        column: x => x.source,
                        principalTable: "sources",
                        principalColumn: "slug",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_remarques",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rang = table.Column<int>(type: "INTEGER", nullable: false),
                    ligne = table.Column<int>(type: "INTEGER", nullable: true),
                    id_source = table.Column<string>(type: "TEXT", nullable: true),
                    colonne = table.Column<string>(type: "TEXT", nullable: true),
                    gravite = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    valeur = table.Column<string>(type: "TEXT", nullable: true),
                    suggestions = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_remarques", x => new { x.import_id, x.rang });
                    table.ForeignKey(
                        name: "FK_import_remarques_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_revisions_date",
                table: "revisions",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_revisions_objet_id",
                table: "revisions",
                column: "objet_id");

            migrationBuilder.CreateIndex(
                name: "IX_imports_source",
                table: "imports",
                column: "source");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_remarques");

            migrationBuilder.DropTable(
                name: "moissonnages");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropIndex(
                name: "IX_revisions_date",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "IX_revisions_objet_id",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "moissonnage_periode_heures",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "moissonnage_url",
                table: "sources");
        }
    }
}
