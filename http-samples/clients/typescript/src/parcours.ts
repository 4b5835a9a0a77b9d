// What an integrator's program does: search, page through everything, understand a refusal, push a place and read it back.
import createClient from "openapi-fetch";
import type { Lieu, LieuDeclare, paths, Probleme, ServiceCategorie } from "./api.js";

const adresse = process.env["API"] ?? "http://localhost:5080";
const source = process.env["SOURCE"] ?? "mon-hub";
const jeton = process.env["JETON"];

const api = createClient<paths>({ baseUrl: adresse });

/** Says what the API said, and stops: a problem always tells what to do next. */
function arreter(probleme: Probleme): never {
  console.error(`${probleme.status} ${probleme.title}: ${probleme.detail}`);
  for (const erreur of probleme.erreurs ?? []) {
    console.error(`  ${erreur.parametre ?? erreur.pointeur}: ${erreur.message} ${erreur.suggestions.join(", ")}`);
  }
  process.exit(1);
}

async function chercher(services: ServiceCategorie): Promise<void> {
  const { data, error } = await api.GET("/v1/lieux", {
    params: { query: { departement: ["69"], services: [services], limite: 3, facettes: ["frais"] } },
  });
  if (error) arreter(error);
  console.log(`${data.total} places in the Rhône for "${services}":`);
  for (const lieu of data.resultats) console.log(`- ${lieu.nom}, ${lieu.commune}`);
}

/** Page after page: the cursor is the only thing that changes. */
async function toutLire(): Promise<Lieu[]> {
  const lieux: Lieu[] = [];
  let curseur: string | undefined;
  do {
    const { data, error } = await api.GET("/v1/lieux", { params: { query: { limite: 500, ...(curseur && { curseur }) } } });
    if (error) arreter(error);
    lieux.push(...data.resultats);
    curseur = data.liens.curseur;
  } while (curseur);
  return lieux;
}

async function comprendreUnRefus(): Promise<void> {
  const { error } = await api.GET("/v1/lieux", { params: { query: { departement: ["690"] } } });
  const erreur = error?.erreurs?.[0];
  if (erreur === undefined) throw new Error("An unknown département was accepted.");
  console.log(`Refused, as it should be: ${erreur.parametre} ${erreur.code}, ${erreur.message}`);
}

async function pousser(jeton: string): Promise<void> {
  const headers = { Authorization: `Bearer ${jeton}` };
  const path = { source, id_source: "exemple-typescript" };
  const lieu: LieuDeclare = {
    pivot: "00000000000000",
    nom: "Espace fictif des Saules",
    adresse: "1 rue Haute",
    code_postal: "15000",
    commune: "Aurillac",
    date_maj: "2026-02-01",
    services: ["Aide aux démarches administratives"],
  };
  const description = { nom: "Mon hub", description: "Des lieux fictifs.", licence: "Licence Ouverte 2.0" };
  const decrite = await api.PUT("/v1/sources/{source}", { headers, params: { path: { source } }, body: description });
  if (decrite.error) arreter(decrite.error);
  const ecrit = await api.PUT("/v1/sources/{source}/lieux/{id_source}", { headers, params: { path }, body: lieu });
  if (ecrit.error) arreter(ecrit.error);
  const relu = await api.GET("/v1/sources/{source}/lieux/{id_source}", { params: { path } });
  if (relu.error) arreter(relu.error);
  const efface = await api.DELETE("/v1/sources/{source}/lieux/{id_source}", { headers, params: { path } });
  if (efface.error) arreter(efface.error);
  console.log(`Written, read back and deleted: ${relu.data.nom}`);
}

await chercher("Aide aux démarches administratives");
const lieux = await toutLire();
console.log(`${lieux.length} places in all, ${new Set(lieux.map((lieu) => lieu.id)).size} different.`);
await comprendreUnRefus();
if (jeton) await pousser(jeton);
