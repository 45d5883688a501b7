import { bench as autocomplete } from './autocomplete.ts';
import type { Bench } from './bench.ts';
import { bench as node } from './node.ts';

/** All that `npm run bench` runs, in this order. */
export const BENCHES: readonly Bench[] = [node, autocomplete];
