using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Storage;

/// <summary>Where what the instance keeps is: its database, its key. Only its owner may read it.</summary>
internal sealed class DataFolder(IHostEnvironment environment, IOptions<DonneesOptions> options)
{
    public const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string FullPath { get; } = Path.GetFullPath(options.Value.Dossier, environment.ContentRootPath);

    /// <summary>Makes the folder where it is missing.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(FullPath);
        }
        else
        {
            Directory.CreateDirectory(FullPath, OwnerReadsAndWrites | UnixFileMode.UserExecute);
        }
    }

    /// <summary>How a file is opened that others must not read, from the moment that it exists.</summary>
    public static FileStreamOptions PrivateFile(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerReadsAndWrites;
        }

        return options;
    }
}

internal static class DataFolderRegistration
{
    public static void AddDataFolder(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<DonneesOptions>().BindConfiguration(DonneesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.TryAddSingleton<DataFolder>();
        builder.Services.TryAddSingleton<Stockage>();
        builder.Services.TryAddSingleton<TemporaryFiles>();
    }
}
