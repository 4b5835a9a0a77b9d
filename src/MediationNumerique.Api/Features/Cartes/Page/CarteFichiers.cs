using System.Collections.Frozen;
using System.Globalization;
using System.IO.Hashing;

namespace MediationNumerique.Api.Features.Cartes.Page;

/// <summary>A file of the page.</summary>
internal sealed record CarteFichier(byte[] Bytes, string ContentType);

/// <summary>
/// The files that the page loads. Their paths change with their contents, so that a browser keeps them for good: ours by a
/// hash of all of them, the library's by its version.
/// </summary>
internal sealed class CarteFichiers
{
    /// <summary>As <c>Features/Cartes/Page/MapLibre</c> has it, unchanged, from npm.</summary>
    private const string MapLibre = "maplibre-gl-6.17.0";

    private const string Root = "MediationNumerique.Api.Features.Cartes.Page.";

    private static readonly FrozenDictionary<string, string> s_types = new Dictionary<string, string>
    {
        [".js"] = "text/javascript; charset=utf-8",
        [".mjs"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
        [".html"] = "text/html; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, CarteFichier> _files;

    public CarteFichiers()
    {
        var ours = Read("Fichiers.");
        var hash = new XxHash3();
        foreach (var (name, file) in ours.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.Append(System.Text.Encoding.UTF8.GetBytes(name));
            hash.Append(file.Bytes);
        }
        Version = hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture);
        Page = System.Text.Encoding.UTF8.GetString(ours["carte.html"].Bytes);
        _files = ours.Where(file => file.Key != "carte.html").Select(file => KeyValuePair.Create($"{Version}/{file.Key}", file.Value))
            .Concat(Read("MapLibre.").Select(file => KeyValuePair.Create($"{MapLibre}/{file.Key}", file.Value)))
            .ToFrozenDictionary();
    }

    /// <summary>The folder of our own files.</summary>
    public string Version { get; }

    /// <summary>The page, before it is filled in.</summary>
    public string Page { get; }

    public static string Library => MapLibre;

    /// <summary>All paths under <c>/carte/</c>.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public CarteFichier? Find(string folder, string name) => _files.GetValueOrDefault($"{folder}/{name}");

    private static Dictionary<string, CarteFichier> Read(string part)
    {
        var assembly = typeof(CarteFichiers).Assembly;

        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root + part, StringComparison.Ordinal)).ToDictionary(
            name => name[(Root.Length + part.Length)..],
            name => new CarteFichier(Bytes(assembly.GetManifestResourceStream(name)!), s_types[Path.GetExtension(name)]));
    }

    private static byte[] Bytes(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);

            return bytes;
        }
    }
}
