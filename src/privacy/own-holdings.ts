import { withoutPerson } from '../guilds/opt-ins.ts';
import { SOMEONE } from '../kit/someone.ts';
import type { Ledger } from '../reminders/ledger.ts';
import type { Holding } from './holding.ts';
import { type HoldingOptions, namingHolding, ownHolding } from './holding-parts.ts';

// What is the person's own, and goes whole.

/** "Ping me", and what a moderator has begun and not finished. */
export function ownHoldings(options: HoldingOptions): Holding[] {
  const { optIns, panels, drafts } = options.state;
  return [
    namingHolding(
      { name: 'privacy.held.lists', of: ['optIns'] },
      optIns,
      {
        traces: ({ people }, person) => (people.includes(person) ? [{}] : []),
        without: withoutPerson,
        empty: { people: [] },
      },
      options,
    ),
    ownHolding({ name: 'privacy.held.panels', of: ['panels'] }, panels, options),
    ownHolding({ name: 'privacy.held.drafts', of: ['drafts'] }, drafts, options),
  ];
}

/**
 * Which quotations somebody was shown in the direct messages with the bot.
 * @param channelOf the channel of those; undefined where Discord gives none.
 */
export function rotationHolding(
  { state: { rotations } }: HoldingOptions,
  channelOf: (person: string) => Promise<string | undefined>,
): Holding {
  return {
    name: 'privacy.held.rotation',
    of: ['rotations'],
    async show(person) {
      const channel = await channelOf(person);
      const found = channel === undefined ? undefined : await rotations.get(channel);
      return found ? [{ channel, ...found }] : [];
    },
    async erase(person) {
      const channel = await channelOf(person);
      return channel !== undefined && (await rotations.delete(channel)) ? 1 : 0;
    },
  };
}

/** Of how many of a person's rows is told. */
const MOST_ROWS = 1000;

/** What the ledger has of a person: what they get by direct message, and by whose word a date has moved. */
export function ledgerHoldings(ledger: Ledger): Holding[] {
  const quoted = (person: string) => JSON.stringify(person);
  return [
    {
      name: 'privacy.held.private',
      of: ['ledger'],
      async show(person) {
        const rows = await ledger.list({ recipient: person }, MOST_ROWS);
        return rows
          .filter(({ guild }) => guild === undefined)
          .map(({ event, step, due, state }) => ({ event, step, due: due.toString(), state }));
      },
      erase: (person) => ledger.erase({ recipient: person }),
    },
    {
      name: 'privacy.held.notes',
      of: ['ledger'],
      async show(person) {
        const rows = await ledger.noting(quoted(person));
        return rows.map(({ guild, recipient, event, due }) => {
          return { guild, channel: recipient, event, due: due.toString() };
        });
      },
      erase: (person) => ledger.renote(quoted(person), quoted(SOMEONE)),
    },
  ];
}
