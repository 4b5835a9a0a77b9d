// Sends requests that the contract's own examples and words make, in turn to each read, and fails at the first that is refused.
//   node prism.mjs CONTRACT ADDRESS COUNT
import { readFileSync } from 'node:fs';

const [file, address, count] = process.argv.slice(2);
const contract = JSON.parse(readFileSync(file, 'utf8'));
const follow = node => (node?.$ref ? node.$ref.slice(2).split('/').reduce((at, name) => at[name], contract) : node);

// The same draws each time.
let state = 20260301;
const below = most => (state = (state * 48271) % 2147483647) % most;
const oneOf = values => values[below(values.length)];

const valueOf = schema => {
  const items = follow(schema.items ?? schema.allOf?.[0] ?? schema);
  if (items.enum) {
    return schema.items ? [...new Set(Array.from({ length: 1 + below(3) }, () => oneOf(items.enum)))] : [oneOf(items.enum)];
  }
  return items.type === 'boolean' ? [below(2) === 0] : [schema.example ?? items.example].flat();
};

// Reads that need no token; an import's id is the server's.
const reads = Object.entries(contract.paths).flatMap(([path, item]) => (item.get && !['lireImport', 'listerImports', 'lireCorrespondance'].includes(item.get.operationId) ? [[path, item.get]] : []));
const without = new Set(['curseur', 'point', 'pres_de', 'If-None-Match', 'If-Modified-Since', 'Range']);

let refused = 0;
for (let i = 0; i < Number(count); i++) {
  let [path, operation] = reads[i % reads.length];
  const query = new URLSearchParams();
  for (const parameter of operation.parameters.map(follow)) {
    const example = parameter.schema.example ?? follow(parameter.schema).example ?? follow(parameter.schema.items)?.example;
    if (parameter.in === 'path') {
      path = path.replace(`{${parameter.name}}`, encodeURIComponent(example));
    } else if (!without.has(parameter.name) && (parameter.required || parameter.name === 'champs' || below(6) === 0)) {
      valueOf(parameter.schema).filter(value => value !== undefined).forEach(value => query.append(parameter.name, value));
    }
  }
  if (path === '/v1/orientation') query.set('pres_de_commune', '69123');
  const response = await fetch(`${address}${path}?${query}`, { headers: { Accept: '*/*' } });
  const text = await response.text();
  // The API itself refuses a radius without a point, of which no schema can tell.
  const ofApi = response.status === 400 && !text.includes('stoplight.io/prism');
  refused += ofApi ? 1 : 0;
  if (!response.ok && !ofApi) {
    console.error(`${operation.operationId} ${path}?${query}\n${response.status} ${text.slice(0, 1000)}`);
    process.exit(1);
  }
}
console.log(`${count} requests to ${reads.length} operations: Prism refused none, the API ${refused}.`);
process.exit(refused * 10 > count ? 1 : 0);
