namespace MediationNumerique.Api.Features.Guides;

/// <summary>What every program does, in the two languages that our readers write most: wait when told to, page, follow changes.</summary>
internal static class GuideCode
{
    public const string Texte = """
        <p>En TypeScript, attendre quand l’API le demande, lire toutes les pages, suivre les changements :</p>
        <pre data-programme="typescript"><code>async function lire(adresse: string): Promise&lt;any&gt; {
          for (;;) {
            const reponse = await fetch(adresse);
            if (reponse.ok) return reponse.json();
            if (reponse.status !== 429 &amp;&amp; reponse.status !== 503) throw new Error((await reponse.json()).detail);
            const secondes = Number(reponse.headers.get("Retry-After") ?? 5);
            await new Promise(suite =&gt; setTimeout(suite, 1000 * secondes));
          }
        }

        let page: string | undefined = "{{api}}/v1/lieux?departement=69&amp;limite=500";
        while (page) {
          const { resultats, liens } = await lire(page);
          for (const lieu of resultats) console.log(lieu.nom);
          page = liens.suivant;
        }

        let position: string = (await lire("{{api}}/v1/changements")).liens.suivant; // à garder d’une fois à l’autre
        for (let aJour = false; !aJour; ) {
          const { resultats, a_jour, liens } = await lire(position);
          for (const changement of resultats) console.log(changement.operation, changement.id);
          [aJour, position] = [a_jour, liens.suivant];
        }</code></pre>
        <p>La même chose en C# :</p>
        <pre data-programme="csharp"><code>using System.Net;
        using System.Net.Http.Json;
        using System.Text.Json.Nodes;

        var http = new HttpClient();

        async Task&lt;JsonNode&gt; LireAsync(string adresse)
        {
            while (true)
            {
                using var reponse = await http.GetAsync(adresse);
                if (reponse.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
                {
                    await Task.Delay(reponse.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(5));
                    continue;
                }
                var corps = (await reponse.Content.ReadFromJsonAsync&lt;JsonNode&gt;())!;

                return reponse.IsSuccessStatusCode ? corps : throw new HttpRequestException((string)corps["detail"]!);
            }
        }

        for (string? page = "{{api}}/v1/lieux?departement=69&amp;limite=500"; page is not null;)
        {
            var liste = await LireAsync(page);
            foreach (var lieu in liste["resultats"]!.AsArray())
            {
                Console.WriteLine(lieu!["nom"]);
            }
            page = (string?)liste["liens"]!["suivant"];
        }

        var position = (string)(await LireAsync("{{api}}/v1/changements"))["liens"]!["suivant"]!; // à garder d’une fois à l’autre
        for (var aJour = false; !aJour;)
        {
            var changements = await LireAsync(position);
            foreach (var changement in changements["resultats"]!.AsArray())
            {
                Console.WriteLine($"{changement!["operation"]} {changement["id"]}");
            }
            (aJour, position) = ((bool)changements["a_jour"]!, (string)changements["liens"]!["suivant"]!);
        }</code></pre>

        """;
}
