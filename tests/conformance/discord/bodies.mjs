// Checks bodies that the bot sent against Discord's OpenAPI description.
// Arguments: the description, and a file of JSON lines with method, path and body. Prints what is wrong; ends with 0 when nothing is.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [, , descriptionFile, bodiesFile] = process.argv;
const description = JSON.parse(readFileSync(descriptionFile, 'utf8'));
const snowflake = /^(0|[1-9][0-9]*)$/;

// The API takes every whole number as digits too, and empty lists of values are refused by the validator.
const prepare = node => {
  if (Array.isArray(node)) return node.map(prepare);
  if (node === null || typeof node !== 'object') return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, prepare(value)]));
  if (Array.isArray(copy.enum) && copy.enum.length === 0) delete copy.enum;
  if (typeof copy.$ref === 'string') copy.$ref = copy.$ref.replace('#/components/', 'components#/');
  const isPlainInteger = copy.type === 'integer' && !copy.enum && !copy.oneOf && !copy.allOf;
  return isPlainInteger ? { anyOf: [copy, { type: 'string', pattern: snowflake.source }] } : copy;
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('snowflake', snowflake);
ajv.addFormat('nonce', /^.{1,25}$/s);
ajv.addFormat('int32', { type: 'number', validate: value => Number.isInteger(value) && Math.abs(value) <= 2 ** 31 });
ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
ajv.addSchema({ $id: 'components', ...prepare(description.components) });

const routes = Object.entries(description.paths).flatMap(([template, operations]) => Object.entries(operations)
  .filter(([, operation]) => operation.requestBody?.content?.['application/json'])
  .map(([method, operation]) => ({
    method: method.toUpperCase(),
    template,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
    literal: template.replace(/\{[^}]+\}/g, '').length,
    validate: ajv.compile(prepare(operation.requestBody.content['application/json'].schema)),
  })))
  .sort((one, other) => other.literal - one.literal);

let wrong = 0;
let checked = 0;
for (const line of readFileSync(bodiesFile, 'utf8').split('\n').filter(text => text)) {
  const { method, path, body } = JSON.parse(line);
  const route = routes.find(known => known.method === method && known.pattern.test(`/${path}`));
  checked++;
  if (!route) {
    wrong++;
    console.log(`${method} ${path}: no such route with a body`);
  } else if (!route.validate(body)) {
    wrong++;
    console.log(`${method} ${route.template}: ${JSON.stringify(body).slice(0, 400)}`);
    for (const error of relevant(route.validate.errors)) console.log(`  ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
  }
}

console.log(`${checked} bodies, ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);

// With alternatives every branch complains; the deepest complaints are about the branch that was meant.
function relevant(errors) {
  const depth = error => error.instancePath.split('/').length;
  const deepest = Math.max(...errors.map(depth));
  return errors.filter(error => depth(error) >= deepest - 1).slice(0, 12);
}
