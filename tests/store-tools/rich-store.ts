import { openState } from '../../src/guilds/records/state.ts';
import type { Row } from '../../src/reminders/ledger.ts';
import { openLedger } from '../../src/reminders/open-ledger.ts';
import { announce } from '../../src/store/presence.ts';
import { openStore } from '../../src/store/store.ts';
import type { ToolRun } from '../../src/store-tools/tool.ts';
import { entry, NOON, occurrence, write } from '../reminders/ledger-samples.ts';

const APPLICATION = '4711';

const WEEK_MS = 7 * 24 * 3_600_000;

/** So many servers have greeted: more than is read at once. */
const SERVERS = 520;

/** Fills a store by the bot's own ways, with a row in each state and more records than are read at once. */
export async function fillRichly(url: string): Promise<void> {
  const store = await openStore(url, { application: APPLICATION });
  // Nobody pulls the plug of what is made anew with each test.
  if (store.backend.kind === 'sqlite') store.backend.db.exec('PRAGMA synchronous = OFF');
  const [state, ledger] = [await openState(store), await openLedger(store)];
  for (let guild = 0; guild < SERVERS; guild++) {
    await state.greetings.set(String(guild), { at: `ein Gruß “${guild}”, \\ "expires":17}` });
  }
  await state.warnings.set('stays:a', { at: 'x' }, WEEK_MS);
  await state.drafts.setIfAbsent(
    '1/beside',
    { kind: 'add', title: 'Träume 🎬', times: [{ kind: 'day', day: '2023-07-14' }] },
    WEEK_MS,
  );
  const steps = Array.from({ length: 620 }, (_, index) => `${index + 10}d`);
  await write(ledger, ...steps);
  const [missed = '', failed = '', claimed = '', sent = '', uncertain = '', held = '', resting = ''] =
    steps.map((step) => occurrence(step).id);
  await ledger.miss([missed], 'lapsed', NOON);
  await ledger.fail([failed], 'missing-access', NOON);
  await ledger.claim(claimed, 'somebody', 60_000);
  for (const id of [sent, uncertain, resting]) await ledger.claim(id, 'me', 60_000);
  await ledger.settle(sent, 'me', { state: 'sent', message: '99' }, NOON);
  await ledger.settle(uncertain, 'me', { state: 'uncertain', reason: 'unreadable' }, NOON);
  await ledger.giveBack(resting, 'me', { ms: WEEK_MS });
  await ledger.hold([held], 'changing');
  await ledger.insert([
    entry('0d', {
      kind: 'private',
      guild: undefined,
      recipient: '900000000000000001',
      note: 'Notiz „mit“ \\ und "',
      priority: 0,
    }),
    { ...entry('1d', { recipient: 's2', kind: 'crosspost', guild: '4194304000' }), missed: 'paused' },
  ]);
  await ledger.movePlanned(0, 2, NOON);
  await ledger.movePlanned(1, 2, NOON.add({ minutes: 1 }));
  await store.close();
}

/** All that the bot's own ways tell of a store. */
export async function contentsOf(url: string) {
  const store = await openStore(url, { application: APPLICATION });
  const [state, ledger] = [await openState(store), await openLedger(store)];
  const greetings = new Map<string, unknown>();
  for await (const [key, value] of state.greetings.list()) greetings.set(key, value);
  const contents = {
    greetings,
    warning: await state.warnings.get('stays:a'),
    draft: await state.drafts.get('1/beside'),
    rows: (await ledger.list({}, 1000)).map(plain),
    ready: (await ledger.ready(NOON, { ids: [0, 1], count: 2 }, 1000)).map(({ id }) => id),
    count: (await ledger.count({ ids: [0], count: 1 })).get(0),
    planned: [String(await ledger.planned(0, 2)), String(await ledger.planned(1, 2))],
  };
  await store.close();
  return contents;
}

const plain = ({ due, until, firstAttempt, settled, ...row }: Row) => ({
  ...row,
  times: [due, until, firstAttempt, settled].map(String),
});

/** What a bot does with a store for a moment; it is open while `work` runs. */
export async function withBot<T>(url: string, work: () => Promise<T>): Promise<T> {
  const store = await openStore(url, { application: APPLICATION });
  const presence = await announce(store, (error) => {
    throw error;
  });
  try {
    return await work();
  } finally {
    await presence.withdraw();
    await store.close();
  }
}

export const openAsBot = (url: string) => openStore(url, { application: APPLICATION });

/** Runs a tool's command, and gives its exit code and what it printed. */
export async function call(
  command: (run: ToolRun) => Promise<number>,
  args: readonly string[],
  more: Partial<ToolRun> = {},
): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await command({
    args,
    env: {},
    print: (line) => lines.push(line),
    signal: new AbortController().signal,
    now: () => Date.now(),
    progress: () => ({ at: () => undefined, end: () => undefined }),
    ...more,
  });
  return { code, said: lines.join('\n') };
}
