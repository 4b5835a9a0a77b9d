// What an integrator's program does: search, page through everything, understand a refusal, push a place and read it back.
import { AnonymousAuthenticationProvider, DateOnly, type ApiError } from "@microsoft/kiota-abstractions";
import { FetchRequestAdapter } from "@microsoft/kiota-http-fetchlibrary";
import { createMediationNumeriqueClient } from "./client/mediationNumeriqueClient.js";
import { FacetteLieuObject, type Probleme, type ServiceCategorie, ServiceCategorieObject } from "./client/models/index.js";

const source = process.env["SOURCE"] ?? "mon-hub";
const jeton = process.env["JETON"];
const adapter = new FetchRequestAdapter(new AnonymousAuthenticationProvider());
adapter.baseUrl = process.env["API"] ?? "http://localhost:5080";
const api = createMediationNumeriqueClient(adapter);

function isProbleme(error: unknown): error is Probleme & ApiError {
  return error instanceof Object && "traceId" in error;
}

async function chercher(categorie: ServiceCategorie): Promise<void> {
  const page = await api.v1.lieux.get({
    queryParameters: { departement: ["69"], services: [categorie], limite: 3, facettes: [FacetteLieuObject.Frais] },
  });
  console.log(`${page?.total} places in the Rhône for "${categorie}":`);
  for (const lieu of page?.resultats ?? []) console.log(`- ${lieu.nom}, ${lieu.commune}`);
}

/** Page after page: the cursor is the only thing that changes. */
async function toutLire(): Promise<Set<string>> {
  const ids = new Set<string>();
  let curseur: string | undefined;
  do {
    const page = await api.v1.lieux.get({ queryParameters: { limite: 500, curseur } });
    for (const lieu of page?.resultats ?? []) if (lieu.id) ids.add(lieu.id);
    curseur = page?.liens?.curseur ?? undefined;
  } while (curseur);
  return ids;
}

async function comprendreUnRefus(): Promise<void> {
  try {
    await api.v1.lieux.get({ queryParameters: { departement: ["690"] } });
  } catch (error) {
    const erreur = isProbleme(error) ? error.erreurs?.[0] : undefined;
    if (erreur === undefined) throw error;
    console.log(`Refused, as it should be: ${erreur.parametre} ${erreur.code}, ${erreur.message}`);
    return;
  }
  throw new Error("An unknown département was accepted.");
}

async function pousser(jeton: string): Promise<void> {
  const headers = { Authorization: `Bearer ${jeton}` };
  const mine = api.v1.sources.bySource(source);
  const place = mine.lieux.byId_source("exemple-kiota-typescript");
  await mine.put({ nom: "Mon hub", description: "Des lieux fictifs.", licence: "Licence Ouverte 2.0" }, { headers });
  await place.put(
    {
      pivot: "00000000000000",
      nom: "Espace fictif des Saules",
      adresse: "1 rue Haute",
      codePostal: "15000",
      commune: "Aurillac",
      dateMaj: new DateOnly({ year: 2026, month: 2, day: 1 }),
      services: [ServiceCategorieObject.AideAuxDemarchesAdministratives],
    },
    { headers },
  );
  const relu = await place.get();
  await place.delete({ headers });
  console.log(`Written, read back and deleted: ${relu?.nom}`);
}

await chercher(ServiceCategorieObject.AideAuxDemarchesAdministratives);
console.log(`${(await toutLire()).size} places in all.`);
await comprendreUnRefus();
if (jeton) await pousser(jeton);
