import type { Dice } from '../support/dice.ts';

/**
 * Where -9 strikes. `durable`: rows are written, the planned instant is not moved yet. `due`: it is, and nothing is claimed.
 * `claiming`, `claimed`: just before and after a claim. `requested`: the request has arrived and is held. `stored`: its message is
 * made, its answer held. `answered`, `sent`: just before and after "sent" is written. `random`: anywhere. `twins`: two bots at once
 * over one store. `frozen`: one stands still while its leases run out and another does its work, and wakes up again.
 */
const KINDS = [
  'durable',
  'due',
  'claiming',
  'claimed',
  'requested',
  'stored',
  'answered',
  'sent',
  'random',
  'twins',
  'frozen',
] as const;

export type Kind = (typeof KINDS)[number];

/** One life of a bot, or of two, that ends with -9. */
export interface Bout {
  readonly kind: Kind;
  /** Real seconds between the kill and the next start. */
  readonly pause: number;
}

/** Before leases run out; when they have, and nonces are still known; when nonces are forgotten. */
const PAUSES = [0, 61, 600] as const;

/** How many bots a bout kills. */
export const killsOf = ({ kind }: Bout): number => (kind === 'twins' || kind === 'frozen' ? 2 : 1);

/** Kinds that strike where reminders are planned, which happens once for all that is due at one instant. */
const PLANNING: readonly Kind[] = ['durable', 'due'];

/**
 * At least so many kills, spread over the fan-outs. Each fan-out begins with one where it is planned; after that come all kinds
 * with all pauses, in an order of chance and all of them before any comes again.
 */
export function scheduleOf(kills: number, fanOuts: number, dice: Dice): Bout[][] {
  const deck = KINDS.filter((kind) => !PLANNING.includes(kind)).flatMap((kind) =>
    PAUSES.map((pause): Bout => ({ kind, pause })),
  );
  let left: Bout[] = [];
  const draw = (): Bout => {
    if (left.length === 0) left = dice.shuffled(deck);
    const bout = left.pop();
    if (!bout) throw new Error('the deck is empty');
    return bout;
  };
  const schedule: Bout[][] = [];
  let planned = 0;
  for (let fanOut = 0; fanOut < fanOuts; fanOut++) {
    const bouts: Bout[] = [{ kind: PLANNING[fanOut % 2] ?? 'due', pause: dice.pick(PAUSES) }];
    planned += 1;
    while (planned * fanOuts < kills * (fanOut + 1)) {
      const bout = draw();
      bouts.push(bout);
      planned += killsOf(bout);
    }
    schedule.push(bouts);
  }
  return schedule;
}
