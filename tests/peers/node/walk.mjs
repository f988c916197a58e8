// Walk the admin methods of Portkey's official TypeScript SDK, with the steps of ../steps.json.
// Arguments and output are those of ../walk.py. Names are spelt in both ways, as the SDK mixes them.
import { readFileSync } from 'node:fs';
import sdk from 'portkey-ai';

const Portkey = sdk.default ?? sdk.Portkey;
const [url, admin, workspaceKey, workspace, member] = process.argv.slice(2);
const steps = JSON.parse(readFileSync(new URL('../steps.json', import.meta.url)));
const month = { time_of_generation_min: '2026-01-01T00:00:00Z', time_of_generation_max: '2026-02-01T00:00:00Z' };
const client = (apiKey) => new Portkey({ apiKey, baseURL: url });
const [all, own] = [client(admin), client(workspaceKey)];
const known = { here: { id: workspace }, member: { id: member } };
const came_to = {};
const forWorkspaces = /^(feedback\.|logs\.create|virtual_keys\.)/;

const camel = (text) => text.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

function filled(value) {
  if (typeof value === 'string' && value.startsWith('$')) {
    const [name, ...path] = value.slice(1).split('.');
    return (path.length ? path : ['id']).reduce((made, step) => made[step], known[name]);
  }
  if (Array.isArray(value)) return value.map(filled);
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item)]));
  return value;
}

function find(portkey, name) {
  const path = name.split('.');
  const method = path.pop();
  const thing = path.reduce((at, part) => at?.[camel(part)] ?? at?.[part], portkey);
  const spelt = [method, camel(method)].find((each) => typeof thing?.[each] === 'function');
  if (!spelt) return undefined;
  // Some methods take ids one by one before the rest, and their source says how these are called.
  const names = thing[spelt].toString().match(/\(([^)]*)\)/)[1].split(',').map((each) => each.trim().split(' ')[0]);
  return (stated) =>
    thing[spelt](
      ...names
        .filter((each) => !/^(opts|params)/.test(each))
        .map((each) => (/(id|slug)$/i.test(each) ? stated[each] ?? Object.values(stated)[0] : stated)),
    );
}

for (const [name, stated, label] of steps) {
  const call = find(forWorkspaces.test(name) ? own : all, name);
  if (!call) {
    came_to[name] = 'none: the SDK has no such method';
    continue;
  }
  try {
    const top = filled(stated);
    const both = { ...top };
    for (const key of Object.keys(top))
      for (const spelt of [camel(key), camel(key).replace(/Id$/, 'ID'), key.replace('_', '-')]) both[spelt] = top[key];
    if (!/create$|^\w+\.list$/.test(name)) both.id ??= Object.values(top)[0];
    const answer = await call(both);
    if (label) known[label] = JSON.parse(JSON.stringify(answer));
    came_to[name] = 'ok';
  } catch (error) {
    came_to[name] = `${error.status ?? error.constructor.name}: ${error.message}`.slice(0, 300);
  }
}
process.stdout.write(JSON.stringify({ came_to }) + '\n');
