using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Changements;

/// <summary>A copy of the API's data, as a client keeps it that knows nothing but the contract.</summary>
internal sealed class Copy
{
    private static readonly string[] s_natures = ["structure", "lieu", "service"];

    private readonly HttpClient _client;
    private readonly Dictionary<(string Nature, string Id), string> _items = [];
    private string _next = "";

    private Copy(HttpClient client) => _client = client;

    /// <summary>The JSON of each resource.</summary>
    public IReadOnlyDictionary<(string Nature, string Id), string> Items => _items;

    /// <summary>Where the copy stands.</summary>
    public string Next => _next;

    /// <summary>Takes the position, then everything.</summary>
    public static async Task<Copy> MakeAsync(HttpClient client, int limite = 17)
    {
        var copy = new Copy(client);
        copy._next = (await client.JsonAsync("/v1/changements")).GetProperty("liens").Text("suivant")!;
        foreach (var (key, json) in await ReadAllAsync(client, limite))
        {
            copy._items[key] = json;
        }

        return copy;
    }

    /// <summary>What the lists say now.</summary>
    public static async Task<Dictionary<(string Nature, string Id), string>> ReadAllAsync(HttpClient client, int limite = 10_000)
    {
        var items = new Dictionary<(string, string), string>();
        foreach (var nature in s_natures)
        {
            for (var next = $"/v1/{nature}{(nature is "lieu" ? "x" : "s")}?limite={limite}"; next is not null;)
            {
                var page = await client.JsonAsync(next);
                foreach (var item in page.GetProperty("resultats").EnumerateArray())
                {
                    items.Add((nature, item.Text("id")!), item.GetRawText());
                }
                next = page.GetProperty("liens").Text("suivant");
            }
        }

        return items;
    }

    /// <summary>Follows until there is nothing newer; gives what it was given.</summary>
    /// <param name="limite">Revisions a page.</param>
    public async Task<IReadOnlyList<JsonElement>> FollowAsync(int limite = 500)
    {
        var changes = new List<JsonElement>();
        while (true)
        {
            var page = await _client.JsonAsync($"{_next}&limite={limite}");
            foreach (var change in page.GetProperty("resultats").EnumerateArray())
            {
                changes.Add(change);
                Apply(change);
            }
            // The page's size is this follower's own: the address that it keeps is without it.
            _next = page.GetProperty("liens").Text("suivant")!.Replace($"limite={limite}&", "", StringComparison.Ordinal);
            if (page.GetProperty("a_jour").GetBoolean())
            {
                return changes;
            }
        }
    }

    private void Apply(JsonElement change)
    {
        var key = (change.Text("nature")!, change.Text("id")!);
        if (change.Text("operation") is "suppression")
        {
            _items.Remove(key);
        }
        else
        {
            _items[key] = change.GetProperty(key.Item1).GetRawText();
        }
    }
}
