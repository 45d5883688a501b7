import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CountdownEvent, eventsOf } from '../../src/calendar/events.ts';
import { planningsOf } from '../../src/guilds/records/subscriptions.ts';
import { loadPacks } from '../../src/packs/load.ts';
import type { Window } from '../../src/reminders/due.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import type { Planned } from '../../src/reminders/plan.ts';
import { beat } from '../../src/reminders/planner.ts';
import { Roster } from '../../src/reminders/roster.ts';
import { openStore } from '../../src/store/store.ts';
import type { Bench, Row } from './bench.ts';
import { FIRST, followersOf, MINUTES } from './followers.ts';
import { heapUsed } from './heap.ts';
import { ownTime } from './own-time.ts';
import { median } from './table.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** Seconds in which nothing is due, before the first minute in which something is: so many that a clock of processor time can tell. */
const IDLE_SECONDS = 50_000;

/** Those seconds are gone through so often: at first Node still compiles, and collects what filling the roster has left. */
const PASSES = 9;

type Beats = {
  /** Milliseconds in which all were put into the roster. */
  filled: number;
  /** Bytes of heap for each subscription. */
  bytes: number;
  /** Microseconds a beat at which nothing is due. */
  idle: number;
  /** Milliseconds a minute in which 1 % are due. */
  busy: number;
  /** What the last of those planned. */
  planned: Planned[];
};

/** The films of the project's own pack, and a server's events of its own, far off. */
async function manyEvents(): Promise<CountdownEvent[]> {
  const { library } = await loadPacks(DATA);
  const own = Array.from({ length: 20 }, (_, number) => {
    const day = Temporal.PlainDate.from('2024-09-01').add({ days: 9 * number });
    return {
      kind: 'own',
      id: `own:${number}`,
      title: 'Evening',
      when: { kind: 'day', day: day.toString() },
    } as const;
  });
  return eventsOf(library.films(), { corrections: new Map(), own });
}

async function beatsOf(count: number, events: readonly CountdownEvent[]): Promise<Beats> {
  const servers = followersOf(count);
  const idleFrom = FIRST.subtract({ minutes: 1, seconds: IDLE_SECONDS });
  const none = windowsFrom(idleFrom, { seconds: 1 }, IDLE_SECONDS);
  const some = windowsFrom(FIRST.subtract({ minutes: 1 }), { minutes: 1 }, MINUTES);
  const before = heapUsed();
  const roster = new Roster(() => events, idleFrom);
  const filled = await ownTime(() => {
    for (const [server, list] of servers) roster.put(server, planningsOf(server, list));
  });
  const bytes = (heapUsed() - before) / count;
  const idle = await idling(roster, none);
  let planned: Planned[] = [];
  const all = await ownTime(() => {
    for (const window of some) {
      planned = [...roster.plan(window)];
      if (planned.length !== count / MINUTES) throw new Error(`${planned.length} were due, and not 1 %`);
    }
  });
  return { filled, bytes, idle: (idle / IDLE_SECONDS) * 1000, busy: all / MINUTES, planned };
}

/** Milliseconds that a roster takes for windows in which nothing is due: the middle one of several passes. */
async function idling(roster: Roster, windows: readonly Window[]): Promise<number> {
  const passes: number[] = [];
  while (passes.length < PASSES) {
    const pass = await ownTime(() => {
      for (const window of windows) {
        if (!roster.plan(window).next().done) throw new Error('something was due where nothing is');
      }
    });
    passes.push(pass);
  }
  return median(passes);
}

/** So many windows, of which the first begins at an instant and each goes on where the one before ends. */
function windowsFrom(first: Temporal.Instant, length: Temporal.DurationLike, count: number): Window[] {
  const windows: Window[] = [];
  for (let after = first; windows.length < count; ) {
    const until = after.add(length);
    windows.push({ after, until });
    after = until;
  }
  return windows;
}

/** Milliseconds in which a beat writes what is planned into the ledger of an embedded store. */
async function writing(planned: readonly Planned[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'beat-'));
  const store = await openStore(`sqlite:${join(folder, 'bot.sqlite')}`, { application: 'bench' });
  try {
    const ledger = await openLedger(store);
    await ledger.movePlanned(0, 1, FIRST);
    const began = performance.now();
    await beat(ledger, { id: 0, count: 1 }, () => planned, FIRST.add({ minutes: 1 }));
    return performance.now() - began;
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Round = { few: Beats; many: Beats; written: number };

function rowsOf(rounds: readonly Round[]): Row[] {
  const of = (pick: (one: Round) => number) => rounds.map(pick);
  const few = { name: 'a tenth of them', samples: of((one) => one.few.idle) };
  return [
    {
      figure: '100,000: a beat at which nothing is due',
      unit: 'µs',
      samples: of(({ many }) => many.idle),
      floor: few,
      goal: { ratio: 1.5 },
    },
    {
      figure: '100,000: a minute in which 1 % are due, planned',
      unit: 'ms',
      samples: of(({ many }) => many.busy),
      goal: { atMost: 6 },
    },
    {
      figure: 'the same, written into the ledger (SQLite)',
      unit: 'ms',
      samples: of(({ written }) => written),
    },
    {
      figure: '10,000: a minute in which 1 % are due, planned',
      unit: 'ms',
      samples: of(({ few }) => few.busy),
    },
    {
      figure: '100,000 put into the roster, as at a start',
      unit: 'ms',
      samples: of(({ many }) => many.filled),
    },
    { figure: 'heap of a subscription in the roster', unit: 'bytes', samples: of(({ many }) => many.bytes) },
  ];
}

/** What a beat costs. */
export const bench: Bench = {
  name: 'beat',
  title: 'A beat',
  how:
    'The roster of one shard with 10,000 and with 100,000 subscriptions, in nearly all zones that Node knows, to 22 events. First come ' +
    '50,000 beats, a second apart, at which nothing is due, nine times over, of which the middle one counts, then 100 minutes in each of which another 1 % are. Planning is told in processor time, with ' +
    'the collection of garbage in it; the writing of what is due in time that goes by.',
  rounds: 5,
  async run({ quick, say }) {
    const events = await manyEvents();
    const rounds: Round[] = [];
    for (let number = 0; number < (quick ? 1 : this.rounds); number++) {
      const few = await beatsOf(quick ? 1000 : 10_000, events);
      const many = await beatsOf(quick ? 10_000 : 100_000, events);
      rounds.push({ few, many, written: await writing(many.planned) });
      say(`round ${number + 1}: ${many.busy.toFixed(1)} ms of planning where 1 % are due`);
    }
    return rowsOf(rounds);
  },
};
