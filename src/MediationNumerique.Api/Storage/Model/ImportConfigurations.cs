using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MediationNumerique.Api.Storage.Model;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<ImportEntity>
{
    public void Configure(EntityTypeBuilder<ImportEntity> builder)
    {
        builder.ToTable("imports").HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasOne<SourceEntity>().WithMany().HasForeignKey(i => i.Source).OnDelete(DeleteBehavior.Restrict);
        builder.Property(i => i.Source).HasMaxLength(SourceConfiguration.SlugLength);
        builder.Property(i => i.Auteur).HasMaxLength(RevisionConfiguration.AuteurLength);
        builder.Property(i => i.Empreinte).HasMaxLength(64);
        builder.Property(i => i.Format).HasMaxLength(20);
        builder.Property(i => i.VersionSchema).HasMaxLength(20);
        builder.Property(i => i.Encodage).HasMaxLength(20);
        builder.Property(i => i.MotifCode).HasMaxLength(50);
        builder.Property(i => i.Etat).IsWord();
        builder.Property(i => i.Mode).IsWord();
        builder.Property(i => i.Origine).IsWord();
    }
}

internal sealed class RemarqueConfiguration : IEntityTypeConfiguration<RemarqueEntity>
{
    public void Configure(EntityTypeBuilder<RemarqueEntity> builder)
    {
        builder.ToTable("import_remarques").HasKey(r => new { r.ImportId, r.Rang });
        builder.HasOne<ImportEntity>().WithMany().HasForeignKey(r => r.ImportId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(r => r.Gravite).IsWord();
        builder.Property(r => r.Code).HasMaxLength(50);
    }
}

internal sealed class MoissonnageConfiguration : IEntityTypeConfiguration<MoissonnageEntity>
{
    public void Configure(EntityTypeBuilder<MoissonnageEntity> builder)
    {
        builder.ToTable("moissonnages").HasKey(m => m.Source);
        builder.Property(m => m.Source).HasMaxLength(SourceConfiguration.SlugLength);
        builder.HasOne<SourceEntity>().WithOne().HasForeignKey<MoissonnageEntity>(m => m.Source).OnDelete(DeleteBehavior.Cascade);
        builder.Property(m => m.Empreinte).HasMaxLength(64);
    }
}

internal sealed class CorrespondanceConfiguration : IEntityTypeConfiguration<CorrespondanceEntity>
{
    public void Configure(EntityTypeBuilder<CorrespondanceEntity> builder)
    {
        builder.ToTable("correspondances").HasKey(c => c.Source);
        builder.Property(c => c.Source).HasMaxLength(SourceConfiguration.SlugLength);
        builder.HasOne<SourceEntity>().WithOne().HasForeignKey<CorrespondanceEntity>(c => c.Source).OnDelete(DeleteBehavior.Cascade);
        builder.Property(c => c.Auteur).HasMaxLength(RevisionConfiguration.AuteurLength);
    }
}
