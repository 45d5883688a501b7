import '../../src/temporal.ts';
import { parseArgs } from 'node:util';
import { scale } from './scale.ts';
import { emptyStore, isStoreName, STORES } from './stores.ts';

// npm run test:scale -- --store postgres --seed 7 --kills 2 --reshard 4:6
// Ends with 1 where a post was lost, doubled or told wrongly, or a command was left without an answer.

const { values } = parseArgs({
  options: {
    servers: { type: 'string', default: '5000' },
    subscribed: { type: 'string', default: '2000' },
    store: { type: 'string', default: 'redis' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '1' },
    rate: { type: 'string', default: '10' },
    reshard: { type: 'string', default: '4' },
    // Does not wait for the leases of what was killed.
    hasty: { type: 'boolean', default: false },
  },
});

const { store: name } = values;
if (!isStoreName(name)) throw new Error(`there is no store ${name}; there are ${STORES.join(', ')}`);
const counts = /^(\d+)(?::(\d+))?$/u.exec(values.reshard);
if (!counts) throw new Error(`“${values.reshard}” is no resharding; one is 4:6`);
const [, shards, reshardTo] = counts;

const say = (line: string) => process.stdout.write(`${line}\n`);
const store = await emptyStore(name);
try {
  const figures = await scale({
    seed: Number(values.seed),
    servers: Number(values.servers),
    subscribed: Number(values.subscribed),
    store: { name, url: store.url },
    shards: Number(shards),
    reshardTo: reshardTo === undefined ? undefined : Number(reshardTo),
    kills: Number(values.kills),
    rate: Number(values.rate),
    identifies: 1,
    ages: values.hasty,
    say,
  });
  say(figures.table());
  process.exitCode = figures.held ? 0 : 1;
} finally {
  await store.end();
}
