IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [compteurs] (
        [nom] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [valeur] bigint NOT NULL,
        CONSTRAINT [PK_compteurs] PRIMARY KEY ([nom])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [revisions] (
        [sequence] bigint NOT NULL,
        [nature] nvarchar(20) NOT NULL,
        [objet_id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [operation] nvarchar(20) NOT NULL,
        [auteur] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [date] datetime2 NOT NULL,
        [etat_avant] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_revisions] PRIMARY KEY ([sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [sources] (
        [slug] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [licence] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [url] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [contact] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_sources] PRIMARY KEY ([slug])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [lieux] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pivot] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [commune] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [code_postal] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [code_insee] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [adresse] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [complement_adresse] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [latitude] float NULL,
        [longitude] float NULL,
        [typologie] nvarchar(max) NOT NULL,
        [telephone] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [courriels] nvarchar(max) NOT NULL,
        [site_web] nvarchar(max) NOT NULL,
        [horaires] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [presentation_resume] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [presentation_detail] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [source_declaree] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [itinerance] nvarchar(max) NOT NULL,
        [structure_parente] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [date_maj] date NOT NULL,
        [services] nvarchar(max) NOT NULL,
        [publics_specifiquement_adresses] nvarchar(max) NOT NULL,
        [prise_en_charge_specifique] nvarchar(max) NOT NULL,
        [frais_a_charge] nvarchar(max) NOT NULL,
        [dispositif_programmes_nationaux] nvarchar(max) NOT NULL,
        [formations_labels] nvarchar(max) NOT NULL,
        [autres_formations_labels] nvarchar(max) NOT NULL,
        [modalites_acces] nvarchar(max) NOT NULL,
        [modalites_accompagnement] nvarchar(max) NOT NULL,
        [fiche_acces_libre] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [prise_rdv] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_lieux] PRIMARY KEY ([id]),
        CONSTRAINT [FK_lieux_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [services] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [lieu] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [structure] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [categorie] nvarchar(100) NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [en_ligne] bit NULL,
        [modalites_accompagnement] nvarchar(max) NULL,
        [publics] nvarchar(max) NULL,
        [prises_en_charge] nvarchar(max) NULL,
        [frais] nvarchar(max) NULL,
        [prise_rdv] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [horaires] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [zones] nvarchar(max) NOT NULL,
        [sous_categories] nvarchar(max) NOT NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_services] PRIMARY KEY ([id]),
        CONSTRAINT [FK_services_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE TABLE [structures] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [nom] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [siret] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [rna] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [typologies] nvarchar(max) NOT NULL,
        [description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [site_web] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [telephone] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [courriel] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_structures] PRIMARY KEY ([id]),
        CONSTRAINT [FK_structures_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    INSERT INTO compteurs (nom, valeur) VALUES ('revisions', 0)
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE INDEX [IX_lieux_source] ON [lieux] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE INDEX [IX_services_source] ON [services] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    CREATE INDEX [IX_structures_source] ON [structures] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123094101_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123094101_Initial', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    ALTER TABLE [sources] ADD [moissonnage_periode_heures] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    ALTER TABLE [sources] ADD [moissonnage_url] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE TABLE [imports] (
        [id] uniqueidentifier NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [etat] nvarchar(20) NOT NULL,
        [mode] nvarchar(20) NOT NULL,
        [simulation] bit NOT NULL,
        [strict] bit NOT NULL,
        [confirmer_suppressions] bit NOT NULL,
        [origine] nvarchar(20) NOT NULL,
        [auteur] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [recu_le] datetime2 NOT NULL,
        [termine_le] datetime2 NULL,
        [taille] bigint NOT NULL,
        [empreinte] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [format] nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
        [version_schema] nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
        [encodage] nvarchar(20) COLLATE Latin1_General_100_BIN2 NULL,
        [lues] int NOT NULL,
        [creees] int NOT NULL,
        [modifiees] int NOT NULL,
        [inchangees] int NOT NULL,
        [supprimees] int NOT NULL,
        [refusees] int NOT NULL,
        [avec_avertissements] int NOT NULL,
        [remarques] int NOT NULL,
        [motif_code] nvarchar(50) COLLATE Latin1_General_100_BIN2 NULL,
        [motif_message] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [revision_no] bigint NULL,
        CONSTRAINT [PK_imports] PRIMARY KEY ([id]),
        CONSTRAINT [FK_imports_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE TABLE [moissonnages] (
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [url] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [prochaine_le] datetime2 NOT NULL,
        [etag] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [dernier_modifie] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [empreinte] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_moissonnages] PRIMARY KEY ([source]),
        CONSTRAINT [FK_moissonnages_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE TABLE [import_remarques] (
        [import_id] uniqueidentifier NOT NULL,
        [rang] int NOT NULL,
        [ligne] int NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [colonne] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [gravite] nvarchar(20) NOT NULL,
        [code] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [message] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [valeur] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [suggestions] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_import_remarques] PRIMARY KEY ([import_id], [rang]),
        CONSTRAINT [FK_import_remarques_imports_import_id] FOREIGN KEY ([import_id]) REFERENCES [imports] ([id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE INDEX [IX_revisions_date] ON [revisions] ([date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE INDEX [IX_revisions_objet_id] ON [revisions] ([objet_id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    CREATE INDEX [IX_imports_source] ON [imports] ([source]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124034811_Imports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124034811_Imports', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    CREATE TABLE [declarations] (
        [id] uniqueidentifier NOT NULL,
        [nature] nvarchar(20) NOT NULL,
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [id_source] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [contenu] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [pivot] nvarchar(14) COLLATE Latin1_General_100_BIN2 NULL,
        [rna] nvarchar(14) COLLATE Latin1_General_100_BIN2 NULL,
        [lieu] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [structure] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [maj_le] datetime2 NOT NULL,
        [supprime_le] datetime2 NULL,
        [revision_no] bigint NOT NULL,
        CONSTRAINT [PK_declarations] PRIMARY KEY ([id]),
        CONSTRAINT [FK_declarations_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'INSERT INTO declarations (id, nature, source, id_source, contenu, [pivot], rna, lieu, structure, maj_le, supprime_le, revision_no)
    SELECT (SELECT r.objet_id FROM revisions r WHERE r.sequence = (SELECT MIN(c.sequence) FROM revisions c WHERE c.nature = ''source'' AND c.source = sources.slug)), ''source'', slug, slug, CONCAT(CAST(''{'' AS nvarchar(max)), ''"slug":'', CONCAT(''"'', STRING_ESCAPE([slug] COLLATE Latin1_General_100_BIN2, ''json''), ''"''), CASE WHEN [nom] IS NULL THEN '''' ELSE CONCAT('',"nom":'', CONCAT(''"'', STRING_ESCAPE([nom] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [description] IS NULL THEN '''' ELSE CONCAT('',"description":'', CONCAT(''"'', STRING_ESCAPE([description] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [licence] IS NULL THEN '''' ELSE CONCAT('',"licence":'', CONCAT(''"'', STRING_ESCAPE([licence] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [url] IS NULL THEN '''' ELSE CONCAT('',"url":'', CONCAT(''"'', STRING_ESCAPE([url] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [contact] IS NULL THEN '''' ELSE CONCAT('',"contact":'', CONCAT(''"'', STRING_ESCAPE([contact] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [moissonnage_url] IS NULL THEN '''' ELSE CONCAT('',"moissonnage":'', CONCAT(''{"url":'', CONCAT(''"'', STRING_ESCAPE([moissonnage_url] COLLATE Latin1_General_100_BIN2, ''json''), ''"''), '',"periode_heures":'', moissonnage_periode_heures, ''}'')) END, ''}''),
        NULL, NULL, NULL, NULL, maj_le, supprime_le, revision_no FROM sources')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'INSERT INTO declarations (id, nature, source, id_source, contenu, [pivot], rna, lieu, structure, maj_le, supprime_le, revision_no)
    SELECT id, ''structure'', source, id_source, CONCAT(CAST(''{'' AS nvarchar(max)), ''"id":'', CONCAT(''"'', STRING_ESCAPE(id_source COLLATE Latin1_General_100_BIN2, ''json''), ''"''), CASE WHEN [nom] IS NULL THEN '''' ELSE CONCAT('',"nom":'', CONCAT(''"'', STRING_ESCAPE([nom] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [siret] IS NULL THEN '''' ELSE CONCAT('',"siret":'', CONCAT(''"'', STRING_ESCAPE([siret] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [rna] IS NULL THEN '''' ELSE CONCAT('',"rna":'', CONCAT(''"'', STRING_ESCAPE([rna] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [description] IS NULL THEN '''' ELSE CONCAT('',"description":'', CONCAT(''"'', STRING_ESCAPE([description] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [site_web] IS NULL THEN '''' ELSE CONCAT('',"site_web":'', CONCAT(''"'', STRING_ESCAPE([site_web] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [telephone] IS NULL THEN '''' ELSE CONCAT('',"telephone":'', CONCAT(''"'', STRING_ESCAPE([telephone] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [courriel] IS NULL THEN '''' ELSE CONCAT('',"courriel":'', CONCAT(''"'', STRING_ESCAPE([courriel] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [typologies] IS NULL THEN '''' ELSE CONCAT('',"typologies":'', CASE WHEN ISJSON([typologies]) = 1 THEN [typologies] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([typologies] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, ''}''),
        NULL, CASE WHEN LEN(UPPER(REPLACE([rna], '' '', ''''))) BETWEEN 9 AND 14 AND UPPER(REPLACE([rna], '' '', '''')) NOT LIKE ''%[^A-Z0-9]%'' COLLATE Latin1_General_100_BIN2 AND UPPER(REPLACE([rna], '' '', '''')) LIKE ''%[^0]%'' THEN UPPER(REPLACE([rna], '' '', '''')) END, NULL, NULL, maj_le, supprime_le, revision_no FROM structures')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'INSERT INTO declarations (id, nature, source, id_source, contenu, [pivot], rna, lieu, structure, maj_le, supprime_le, revision_no)
    SELECT id, ''lieu'', source, id_source, CONCAT(CAST(''{'' AS nvarchar(max)), ''"id":'', CONCAT(''"'', STRING_ESCAPE(id_source COLLATE Latin1_General_100_BIN2, ''json''), ''"''), CASE WHEN [pivot] IS NULL THEN '''' ELSE CONCAT('',"pivot":'', CONCAT(''"'', STRING_ESCAPE([pivot] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [nom] IS NULL THEN '''' ELSE CONCAT('',"nom":'', CONCAT(''"'', STRING_ESCAPE([nom] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [commune] IS NULL THEN '''' ELSE CONCAT('',"commune":'', CONCAT(''"'', STRING_ESCAPE([commune] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [code_postal] IS NULL THEN '''' ELSE CONCAT('',"code_postal":'', CONCAT(''"'', STRING_ESCAPE([code_postal] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [code_insee] IS NULL THEN '''' ELSE CONCAT('',"code_insee":'', CONCAT(''"'', STRING_ESCAPE([code_insee] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [adresse] IS NULL THEN '''' ELSE CONCAT('',"adresse":'', CONCAT(''"'', STRING_ESCAPE([adresse] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [complement_adresse] IS NULL THEN '''' ELSE CONCAT('',"complement_adresse":'', CONCAT(''"'', STRING_ESCAPE([complement_adresse] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [telephone] IS NULL THEN '''' ELSE CONCAT('',"telephone":'', CONCAT(''"'', STRING_ESCAPE([telephone] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [horaires] IS NULL THEN '''' ELSE CONCAT('',"horaires":'', CONCAT(''"'', STRING_ESCAPE([horaires] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [presentation_resume] IS NULL THEN '''' ELSE CONCAT('',"presentation_resume":'', CONCAT(''"'', STRING_ESCAPE([presentation_resume] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [presentation_detail] IS NULL THEN '''' ELSE CONCAT('',"presentation_detail":'', CONCAT(''"'', STRING_ESCAPE([presentation_detail] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [structure_parente] IS NULL THEN '''' ELSE CONCAT('',"structure_parente":'', CONCAT(''"'', STRING_ESCAPE([structure_parente] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [fiche_acces_libre] IS NULL THEN '''' ELSE CONCAT('',"fiche_acces_libre":'', CONCAT(''"'', STRING_ESCAPE([fiche_acces_libre] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [prise_rdv] IS NULL THEN '''' ELSE CONCAT('',"prise_rdv":'', CONCAT(''"'', STRING_ESCAPE([prise_rdv] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [typologie] IS NULL THEN '''' ELSE CONCAT('',"typologie":'', CASE WHEN ISJSON([typologie]) = 1 THEN [typologie] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([typologie] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [courriels] IS NULL THEN '''' ELSE CONCAT('',"courriels":'', CASE WHEN ISJSON([courriels]) = 1 THEN [courriels] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([courriels] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [site_web] IS NULL THEN '''' ELSE CONCAT('',"site_web":'', CASE WHEN ISJSON([site_web]) = 1 THEN [site_web] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([site_web] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [itinerance] IS NULL THEN '''' ELSE CONCAT('',"itinerance":'', CASE WHEN ISJSON([itinerance]) = 1 THEN [itinerance] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([itinerance] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [services] IS NULL THEN '''' ELSE CONCAT('',"services":'', CASE WHEN ISJSON([services]) = 1 THEN [services] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([services] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [publics_specifiquement_adresses] IS NULL THEN '''' ELSE CONCAT('',"publics_specifiquement_adresses":'', CASE WHEN ISJSON([publics_specifiquement_adresses]) = 1 THEN [publics_specifiquement_adresses] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([publics_specifiquement_adresses] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [prise_en_charge_specifique] IS NULL THEN '''' ELSE CONCAT('',"prise_en_charge_specifique":'', CASE WHEN ISJSON([prise_en_charge_specifique]) = 1 THEN [prise_en_charge_specifique] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([prise_en_charge_specifique] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [frais_a_charge] IS NULL THEN '''' ELSE CONCAT('',"frais_a_charge":'', CASE WHEN ISJSON([frais_a_charge]) = 1 THEN [frais_a_charge] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([frais_a_charge] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [dispositif_programmes_nationaux] IS NULL THEN '''' ELSE CONCAT('',"dispositif_programmes_nationaux":'', CASE WHEN ISJSON([dispositif_programmes_nationaux]) = 1 THEN [dispositif_programmes_nationaux] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([dispositif_programmes_nationaux] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [formations_labels] IS NULL THEN '''' ELSE CONCAT('',"formations_labels":'', CASE WHEN ISJSON([formations_labels]) = 1 THEN [formations_labels] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([formations_labels] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [autres_formations_labels] IS NULL THEN '''' ELSE CONCAT('',"autres_formations_labels":'', CASE WHEN ISJSON([autres_formations_labels]) = 1 THEN [autres_formations_labels] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([autres_formations_labels] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [modalites_acces] IS NULL THEN '''' ELSE CONCAT('',"modalites_acces":'', CASE WHEN ISJSON([modalites_acces]) = 1 THEN [modalites_acces] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([modalites_acces] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [modalites_accompagnement] IS NULL THEN '''' ELSE CONCAT('',"modalites_accompagnement":'', CASE WHEN ISJSON([modalites_accompagnement]) = 1 THEN [modalites_accompagnement] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([modalites_accompagnement] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [source_declaree] IS NULL THEN '''' ELSE CONCAT('',"source":'', CONCAT(''"'', STRING_ESCAPE([source_declaree] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [date_maj] IS NULL THEN '''' ELSE CONCAT('',"date_maj":'', CONCAT(''"'', CONVERT(nvarchar(10), [date_maj], 23), ''"'')) END, CASE WHEN [latitude] IS NULL THEN '''' ELSE CONCAT('',"latitude":'', CASE WHEN CAST(CONVERT(nvarchar(32), [latitude], 2) AS float) = [latitude] THEN CONVERT(nvarchar(32), [latitude], 2) ELSE CONVERT(nvarchar(32), [latitude], 3) END) END, CASE WHEN [longitude] IS NULL THEN '''' ELSE CONCAT('',"longitude":'', CASE WHEN CAST(CONVERT(nvarchar(32), [longitude], 2) AS float) = [longitude] THEN CONVERT(nvarchar(32), [longitude], 2) ELSE CONVERT(nvarchar(32), [longitude], 3) END) END, ''}''),
        CASE WHEN LEN(UPPER(REPLACE([pivot], '' '', ''''))) BETWEEN 9 AND 14 AND UPPER(REPLACE([pivot], '' '', '''')) NOT LIKE ''%[^A-Z0-9]%'' COLLATE Latin1_General_100_BIN2 AND UPPER(REPLACE([pivot], '' '', '''')) LIKE ''%[^0]%'' THEN UPPER(REPLACE([pivot], '' '', '''')) END, NULL, NULL, NULL, maj_le, supprime_le, revision_no FROM lieux')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'INSERT INTO declarations (id, nature, source, id_source, contenu, [pivot], rna, lieu, structure, maj_le, supprime_le, revision_no)
    SELECT id, ''service'', source, id_source, CONCAT(CAST(''{'' AS nvarchar(max)), ''"id":'', CONCAT(''"'', STRING_ESCAPE(id_source COLLATE Latin1_General_100_BIN2, ''json''), ''"''), CASE WHEN [lieu] IS NULL THEN '''' ELSE CONCAT('',"lieu":'', CONCAT(''"'', STRING_ESCAPE([lieu] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [structure] IS NULL THEN '''' ELSE CONCAT('',"structure":'', CONCAT(''"'', STRING_ESCAPE([structure] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [categorie] IS NULL THEN '''' ELSE CONCAT('',"categorie":'', CONCAT(''"'', STRING_ESCAPE([categorie] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [nom] IS NULL THEN '''' ELSE CONCAT('',"nom":'', CONCAT(''"'', STRING_ESCAPE([nom] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [description] IS NULL THEN '''' ELSE CONCAT('',"description":'', CONCAT(''"'', STRING_ESCAPE([description] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [prise_rdv] IS NULL THEN '''' ELSE CONCAT('',"prise_rdv":'', CONCAT(''"'', STRING_ESCAPE([prise_rdv] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [horaires] IS NULL THEN '''' ELSE CONCAT('',"horaires":'', CONCAT(''"'', STRING_ESCAPE([horaires] COLLATE Latin1_General_100_BIN2, ''json''), ''"'')) END, CASE WHEN [modalites_accompagnement] IS NULL THEN '''' ELSE CONCAT('',"modalites_accompagnement":'', CASE WHEN ISJSON([modalites_accompagnement]) = 1 THEN [modalites_accompagnement] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([modalites_accompagnement] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [publics] IS NULL THEN '''' ELSE CONCAT('',"publics":'', CASE WHEN ISJSON([publics]) = 1 THEN [publics] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([publics] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [prises_en_charge] IS NULL THEN '''' ELSE CONCAT('',"prises_en_charge":'', CASE WHEN ISJSON([prises_en_charge]) = 1 THEN [prises_en_charge] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([prises_en_charge] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [frais] IS NULL THEN '''' ELSE CONCAT('',"frais":'', CASE WHEN ISJSON([frais]) = 1 THEN [frais] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([frais] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [zones] IS NULL THEN '''' ELSE CONCAT('',"zones":'', CASE WHEN ISJSON([zones]) = 1 THEN [zones] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([zones] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [sous_categories] IS NULL THEN '''' ELSE CONCAT('',"sous_categories":'', CASE WHEN ISJSON([sous_categories]) = 1 THEN [sous_categories] COLLATE Latin1_General_100_BIN2 ELSE CONCAT(''"'', STRING_ESCAPE([sous_categories] COLLATE Latin1_General_100_BIN2, ''json''), ''"'') END) END, CASE WHEN [en_ligne] IS NULL THEN '''' ELSE CONCAT('',"en_ligne":'', CASE [en_ligne] WHEN 1 THEN ''true'' ELSE ''false'' END) END, ''}''),
        NULL, NULL, [lieu], [structure], maj_le, supprime_le, revision_no FROM services')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    DROP TABLE [services];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    DROP TABLE [lieux];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    DROP TABLE [structures];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [nom]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [description]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [licence]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [url]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [contact]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [moissonnage_url]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [moissonnage_periode_heures]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [maj_le]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [supprime_le]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'ALTER TABLE sources DROP COLUMN [revision_no]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    CREATE INDEX [IX_declarations_source_nature] ON [declarations] ([source], [nature]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_declarations_pivot] ON [declarations] ([pivot]) WHERE [pivot] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_declarations_rna] ON [declarations] ([rna]) WHERE [rna] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128100000_Declarations'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261128100000_Declarations', N'10.0.15');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128150000_Correspondances'
)
BEGIN
    ALTER TABLE [declarations] ADD [origine] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128150000_Correspondances'
)
BEGIN
    ALTER TABLE [imports] ADD [resume] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128150000_Correspondances'
)
BEGIN
    ALTER TABLE [import_remarques] ADD [nombre] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128150000_Correspondances'
)
BEGIN
    ALTER TABLE [import_remarques] ADD [valeur_retenue] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128150000_Correspondances'
)
BEGIN
    CREATE TABLE [correspondances] (
        [source] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [contenu] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [auteur] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [maj_le] datetime2 NOT NULL,
        CONSTRAINT [PK_correspondances] PRIMARY KEY ([source]),
        CONSTRAINT [FK_correspondances_sources_source] FOREIGN KEY ([source]) REFERENCES [sources] ([slug]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261128150000_Correspondances'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261128150000_Correspondances', N'10.0.15');
END;

COMMIT;
GO

