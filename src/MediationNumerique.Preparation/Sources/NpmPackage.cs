using System.Text.Json;

namespace MediationNumerique.Preparation.Sources;

/// <summary>An unpacked npm package, whose version is checked so that the same command makes the same files.</summary>
internal sealed class NpmPackage
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private readonly string _folder;

    private NpmPackage(DirectoryInfo npm, string name, string version)
    {
        _folder = Path.Combine(npm.FullName, name);
        if (!File.Exists(Path.Combine(_folder, "package.json")))
        {
            throw new PreparationException($"{name} is not in {npm.FullName}: npm install {name}@{version}");
        }
        var found = Read<Manifest>("package.json").Version;
        if (found != version)
        {
            throw new PreparationException($"{name} {found} is installed, {version} is expected: npm install {name}@{version}");
        }
    }

    public static NpmPackage Cartographie(DirectoryInfo npm) => new(npm, "@gouvfr-anct/cartographie-nationale", "5.22.0");

    public static NpmPackage Decoupage(DirectoryInfo npm) => new(npm, "@etalab/decoupage-administratif", "6.0.0");

    public T Read<T>(string path)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(_folder, path));

            return JsonSerializer.Deserialize<T>(stream, s_json) ?? throw new JsonException("it is null");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new PreparationException($"{Path.Combine(_folder, path)} cannot be read: {e.Message}", cause: e);
        }
    }

    private sealed record Manifest(string? Version);
}
