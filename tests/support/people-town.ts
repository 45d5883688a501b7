import { onTestFinished } from 'vitest';
import { openState } from '../../src/guilds/records/state.ts';
import { translator } from '../../src/language/languages.ts';
import { remindMeFor } from '../../src/people/desk.ts';
import { People } from '../../src/people/people.ts';
import { createSayings } from '../../src/people/sayings.ts';
import { createStanding } from '../../src/people/standing.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { plan } from '../../src/reminders/plan.ts';
import type { Breakage } from '../../src/reminders/refusal.ts';
import { openStore } from '../../src/store/store.ts';
import { at, window } from '../reminders/samples.ts';
import { always } from './libraries.ts';
import { filmOn, libraryOf } from './registry.ts';

export const [ADA, BOB] = ['600000000000000001', '600000000000000002'];
export const FILM = filmOn('2023-07-14');
export const ZONE = { id: 'UTC', assumed: true };
export const DAYS = { steps: ['1d', '0d'], time: undefined };
export const target = { film: FILM.id };
export const EVER_SINCE = window('2000-01-01T00:00:00Z', '2040-01-01T00:00:00Z');

/** People over a real store; who is said to take no direct messages takes none. */
export async function peopleTown() {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const ledger = await openLedger(store);
  const here = { now: at('2023-07-01T12:00:00Z'), films: [FILM], closed: undefined as Breakage | undefined };
  const faults: unknown[] = [];
  const looked: number[] = [];
  const start = async (isOurs: (person: string) => boolean = () => true) => {
    const sayings = createSayings(state, always(libraryOf(...here.films)));
    const people = await People.open({
      state,
      sayings,
      ledger,
      isOurs,
      onUnreadable: (error) => faults.push(error),
      onFault: (error) => faults.push(error),
      onLooked: (people) => looked.push(people),
      now: () => here.now,
    });
    const hooks = { touch: people.touch, changed: (person: string) => people.changed(person) };
    const standing = createStanding({ state, ledger, ...hooks, now: () => here.now });
    const desk = (person: string) =>
      remindMeFor(person, translator('en'), here.now, {
        state,
        sayings,
        ledger,
        standing,
        ...hooks,
        library: libraryOf(...here.films),
        planned: async () => here.now,
        say: async () => (here.closed ? { closed: here.closed } : { channel: `7${person}` }),
        deliver: () => undefined,
      });
    const planned = (person: string) =>
      plan(people.plannings(person), (_guild, id = '') => people.eventsOf(id), EVER_SINCE).map(
        ({ kind, recipient, step, due }) => `${kind} ${recipient} ${step} ${due.toString()}`,
      );
    return { people, standing, desk, planned };
  };
  return { state, ledger, here, faults, looked, start };
}
