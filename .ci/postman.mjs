// A Postman collection of a contract, the same each time: no ids, no answers; optional parameters without an example are off.
//   node postman.mjs CONTRACT ADDRESS > COLLECTION
import converter from 'openapi-to-postmanv2';
import { readFileSync } from 'node:fs';

const [file, address] = process.argv.slice(2);
const data = readFileSync(file, 'utf8').replaceAll(address, 'http://localhost:5080');
const contract = JSON.parse(data);
const operations = new Map(Object.values(contract.paths).flatMap(item => Object.values(item)).map(operation => [operation.summary, operation]));

const options = { folderStrategy: 'Tags', requestParametersResolution: 'Example', exampleParametersResolution: 'Example', includeAuthInfoInExample: false };
const { output, result, reason } = await new Promise((resolve, reject) =>
  converter.convert({ type: 'string', data }, options, (error, made) => (error ? reject(error) : resolve(made))));
if (!result) throw new Error(reason);

const tidy = node => {
  if (Array.isArray(node)) return node.forEach(tidy);
  if (node === null || typeof node !== 'object') return;
  delete node.id;
  delete node._postman_id;
  if (node.request) {
    node.response = [];
    const { parameters, requestBody } = operations.get(node.name);
    if (node.request.body?.mode === 'file') {
      const [type, { example }] = Object.entries(requestBody.content)[0];
      node.request.body = { mode: 'raw', raw: example };
      node.request.header = [...node.request.header.filter(({ key }) => key !== 'Content-Type'), { key: 'Content-Type', value: type }];
    }
    // Of a list, the converter gives two values.
    node.request.url.query = (node.request.url.query ?? []).filter(({ key }, i, all) => all.findIndex(other => other.key === key) === i);
    for (const part of [...node.request.url.query, ...node.request.header]) {
      const parameter = parameters.find(({ name }) => name === part.key);
      part.disabled = parameter !== undefined && !parameter.required && (parameter.example ?? null) === null;
      if (part.disabled) part.value = '';
    }
  }
  Object.values(node).forEach(tidy);
};
const collection = output[0].data;
tidy(collection);
// Part of a segment is a variable of the collection.
for (const variable of collection.variable) {
  const parameter = [...operations.values()].flatMap(({ parameters }) => parameters).find(({ name }) => name === variable.key);
  variable.value = String(parameter?.example ?? variable.value);
}
console.log(JSON.stringify(collection, null, 1));
