namespace MediationNumerique.Api.Tests;

/// <summary>Large real files, kept outside the repository in a neighbouring <c>shared/data</c> folder.</summary>
internal static class RealData
{
    public static string? Folder { get; } = Ancestors(new DirectoryInfo(AppContext.BaseDirectory))
        .Select(folder => Path.Combine(folder.FullName, "shared", "data"))
        .FirstOrDefault(Directory.Exists);

    public static FileStream Open(string name) => File.OpenRead(Path.Combine(Folder!, name));

    private static IEnumerable<DirectoryInfo> Ancestors(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }
}

/// <summary>A fact about a real file, skipped with its reason where that file is not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute(string name)
    {
        if (RealData.Folder is null || !File.Exists(Path.Combine(RealData.Folder, name)))
        {
            Skip = $"The real file {name} is not in a shared/data folder above the tests.";
        }
    }
}
