namespace MediationNumerique.Api.Tests;

/// <summary>Large real files, kept outside the repository in a neighbouring <c>shared/data</c> folder.</summary>
internal static class RealData
{
    public static string? Folder { get; } = Ancestors(new DirectoryInfo(AppContext.BaseDirectory))
        .Select(folder => Path.Combine(folder.FullName, "shared", "data"))
        .FirstOrDefault(Directory.Exists);

    public static FileStream Open(string name) => File.OpenRead(Path.Combine(Folder!, name));

    /// <summary>Null where the file is there.</summary>
    public static string? ReasonToSkip(string name) => Folder is not null && Path.Exists(Path.Combine(Folder, name))
        ? null
        : $"The real file {name} is not in a shared/data folder above the tests.";

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
    public RealDataFactAttribute(string name) => Skip = RealData.ReasonToSkip(name);
}

/// <summary>The same for facts of several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataTheoryAttribute : TheoryAttribute
{
    public RealDataTheoryAttribute(string name) => Skip = RealData.ReasonToSkip(name);
}
