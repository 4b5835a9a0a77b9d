// Fails if OWASP's rules on resources (API4) find a body or a parameter without a bound.
//   node owasp.mjs FINDINGS CONTRACT
import { readFileSync } from 'node:fs';

const [findings, contract] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));
const sent = new Set();
const walk = node => {
  if (node === null || typeof node !== 'object') return;
  const name = node.$ref?.match(/^#\/components\/schemas\/(.+)$/)?.[1];
  if (name && !sent.has(name)) {
    sent.add(name);
    walk(contract.components.schemas[name]);
  }
  Object.values(node).forEach(walk);
};
walk(contract.components.parameters);
Object.values(contract.paths).flatMap(Object.values).forEach(({ parameters, requestBody }) => walk([parameters, requestBody]));

const ofSent = findings.filter(({ code, path }) => code.startsWith('owasp:api4') && !path.includes('responses') && !path.includes('headers')
  && (path[1] !== 'schemas' || sent.has(path[2])));
ofSent.forEach(({ code, path }) => console.error(`${code} ${path.join('/')}`));
console.log(`${findings.length} remarks of OWASP's rules, ${ofSent.length} about how much bodies and parameters may hold.`);
process.exit(findings.length > 0 && ofSent.length === 0 ? 0 : 1);
