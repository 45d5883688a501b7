import { bench as autocomplete } from './autocomplete.ts';
import { bench as beat } from './beat.ts';
import type { Bench } from './bench.ts';
import { bench as fanOut } from './fan-out.ts';
import { bench as interactions } from './interactions.ts';
import { bench as memory } from './memory.ts';
import { bench as network } from './network.ts';
import { bench as node } from './node.ts';
import { bench as packs } from './packs.ts';
import { bench as start } from './start.ts';
import { bench as store } from './store.ts';

/** All that `npm run bench` runs, in this order. */
export const BENCHES: readonly Bench[] = [
  node,
  start,
  memory,
  interactions,
  network,
  fanOut,
  beat,
  autocomplete,
  packs,
  store,
];
