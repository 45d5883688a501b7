import type { Delivered } from '../../reminders/courier.ts';
import type { Ledger, Row } from '../../reminders/ledger.ts';
import { type Breakage, isBreakage } from '../../reminders/refusal.ts';
import { reconcile, type ScheduleChange, type StandingEvent } from '../../reminders/scheduled.ts';
import type { Verdict } from '../../reminders/verdict.ts';
import { createRetrial } from '../health/retrial.ts';
import type { WantedRelease } from './scheduled.ts';

/** So many events of one server are looked at; Discord lets it have 100 at once. */
const MOST_ROWS = 1000;

/** A server's events, of which only ours are told apart. */
interface Board {
  readonly ours: readonly (Omit<StandingEvent, 'mark'> & {
    /** Whether it has not begun. */
    readonly ahead: boolean;
    isMarked(mark: string): boolean;
  })[];
  /** How many more events it may have. */
  readonly room: number;
}

export interface SchedulerOptions {
  readonly ledger: Ledger;
  /** The releases for which a server wants an event; undefined where all is to stay as it is. */
  readonly wanted: (guild: string) => Promise<readonly WantedRelease[] | undefined>;
  /** Whether one release's event is to stay as it is. */
  readonly isAtRest: (guild: string, event: string) => boolean;
  readonly read: (guild: string) => Promise<Board>;
  readonly move: (guild: string, id: string, to: WantedRelease, mark: string) => Promise<void>;
  readonly remove: (guild: string, id: string) => Promise<void>;
  /** False in an outage, and where the bot is no member any more. */
  readonly isReachable: (guild: string) => boolean;
  readonly mayCreate: (guild: string) => boolean;
  /** Tells moderators why a server's events can't be made. */
  readonly tell: (guild: string, why: Breakage) => Promise<void>;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

export type Scheduler = ReturnType<typeof createScheduler>;

/** Sees to it that servers that want them have Discord's scheduled events for their releases. */
export function createScheduler(options: SchedulerOptions) {
  /** Servers whose moderators know why their events can't be made. */
  const told = new Set<string>();
  const retrial = createRetrial(options.now);
  const tellOnce = async (guild: string, why: Breakage): Promise<void> => {
    if (told.has(guild)) return;
    told.add(guild);
    await options.tell(guild, why);
  };
  return {
    judge: (row: Row): Promise<Verdict> => judge(row, options),

    /** Takes note of how a row ended, and tells moderators once why events can't be made. */
    async settled({ guild }: Row, delivered: Delivered): Promise<void> {
      if (guild === undefined) return;
      if (delivered.state === 'sent') told.delete(guild);
      const why = obstacleOf(delivered);
      if (why) retrial.refused(guild, options.mayCreate(guild));
      if (why && why !== 'server-gone') await tellOnce(guild, why === 'events-full' ? why : NOT_ALLOWED);
    },

    /** Whether what stood in the way of a server's events may be gone. */
    isMended: (guild: string): boolean => told.has(guild) && options.mayCreate(guild) && retrial.may(guild),

    /** Makes, moves and takes away. It looks at what is, so that it may be done at any time and twice. */
    async tend(guild: string): Promise<void> {
      const wanted = options.isReachable(guild) ? await options.wanted(guild) : undefined;
      if (!wanted) return;
      const all = await options.ledger.list({ recipient: guild }, MOST_ROWS);
      const rows = all.filter(({ event }) => !options.isAtRest(guild, event));
      if (wanted.length + rows.length === 0) return;
      // Another life of the bot has told of what is held already.
      if (rows.some(isStuck)) told.add(guild);
      const board = await options.read(guild);
      const standing = standingOn(board, rows, options.now());
      const change = reconcile({ guild, wanted, rows, standing, now: options.now() });
      await write(guild, change, options);
      if (options.mayCreate(guild)) await carryOut(guild, change, wanted, options);
      else if (change.moved.length + change.removed.length > 0) await tellOnce(guild, NOT_ALLOWED);
      if (options.mayCreate(guild) && board.room > 0) await options.ledger.unhold({ recipient: guild });
    },
  };
}

const NOT_ALLOWED = 'events-not-allowed';

async function judge({ guild, event, until }: Row, options: SchedulerOptions): Promise<Verdict> {
  const wanted = guild === undefined ? [] : ((await options.wanted(guild)) ?? []);
  if (guild === undefined || !wanted.some((one) => one.event === event)) {
    return { do: 'withdraw', why: 'removed' };
  }
  if (Temporal.Instant.compare(options.now(), until) >= 0) return { do: 'miss', why: 'lapsed' };
  if (!options.isReachable(guild)) return { do: 'hold', why: 'server-gone' };
  return options.mayCreate(guild) ? { do: 'post' } : { do: 'hold', why: NOT_ALLOWED };
}

function obstacleOf(delivered: Delivered): Breakage | undefined {
  if (delivered.state === 'broken') return delivered.why;
  if (delivered.state !== 'judged' || delivered.verdict.do !== 'hold') return undefined;
  return isBreakage(delivered.verdict.why) ? delivered.verdict.why : undefined;
}

const isStuck = ({ held, reason = '' }: Row): boolean =>
  held && reason !== 'server-gone' && isBreakage(reason);

/** Our events that have not begun, each with the row that made it: by its mark, or by its id where the mark was edited away. */
function standingOn({ ours }: Board, rows: readonly Row[], now: Temporal.Instant): StandingEvent[] {
  return ours.flatMap((event) => {
    const made = rows.find((row) => row.message === event.id || event.isMarked(row.id));
    const ahead = event.ahead && Temporal.Instant.compare(event.start, now) > 0;
    return made && ahead ? [{ id: event.id, mark: made.id, start: event.start, end: event.end }] : [];
  });
}

async function write(guild: string, change: ScheduleChange, { ledger, now }: SchedulerOptions) {
  for (const { row, id } of change.known) {
    await ledger.settle(row, guild, { state: 'sent', message: id }, now());
  }
  await ledger.withdraw(change.withdrawn);
  await ledger.insert(change.written);
  for (const { row, until } of change.reopened) await ledger.reopen(row, now(), until);
}

async function carryOut(
  guild: string,
  { removed, moved }: ScheduleChange,
  wanted: readonly WantedRelease[],
  options: SchedulerOptions,
): Promise<void> {
  for (const id of removed) await options.remove(guild, id);
  for (const { id, mark, to } of moved) {
    const release = wanted.find(({ event }) => event === to.event);
    if (release) await options.move(guild, id, release, mark);
  }
}
