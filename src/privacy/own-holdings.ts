import { withoutPerson } from '../guilds/records/opt-ins.ts';
import { personPlaces } from '../kit/context.ts';
import type { Trace } from '../kit/privacy.ts';
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
      },
      options,
    ),
    ownHolding({ name: 'privacy.held.panels', of: ['panels'] }, panels, options),
    ownHolding({ name: 'privacy.held.drafts', of: ['drafts'] }, drafts, options),
  ];
}

/** Which quotations and questions somebody was shown in direct messages, and wherever else they have taken the app along. */
export function rotationHolding({ state: { rotations }, onUnreadable }: HoldingOptions): Holding {
  return {
    name: 'privacy.held.rotation',
    of: ['rotations'],
    async show(person) {
      const prefix = personPlaces(person);
      const all: Trace[] = [];
      for await (const [key, { shown }] of rotations.list({ prefix, onUnreadable }))
        all.push({ channel: key.slice(prefix.length), shown });
      return all;
    },
    async erase(person) {
      let count = 0;
      for await (const key of rotations.keys(personPlaces(person))) if (await rotations.delete(key)) count++;
      return count;
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
