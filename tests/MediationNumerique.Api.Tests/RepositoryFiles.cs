namespace MediationNumerique.Api.Tests;

/// <summary>The files of the repository that tests hold the product against.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "MediationNumerique.Api.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
