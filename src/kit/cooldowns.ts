import { TimestampStyles } from '@discordjs/formatters';
import { timestamp } from '../views/layout/text.ts';
import type { Cooldown } from './cooldown.ts';
import { UserError } from './errors.ts';
import { mistaken, type Task } from './task.ts';

/** Who asks, and where. */
interface Asker {
  readonly userId: string;
  readonly channelId: string;
}

export interface CooldownsOptions {
  /** Real milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Bot time, by which everything that is shown goes. */
  readonly clock: () => Temporal.Instant;
  /** So many people and channels are kept in mind at most. */
  readonly most?: number;
}

const MOST = 20_000;

/**
 * Keeps count of who asked for what costs much. It is kept in this process's mind alone: a channel's interactions reach one
 * process, nothing that matters hangs on it, and a store would have to be written at each command to save what a command costs.
 * Nobody is exempt: what moderators need in a hurry has no cooldown, and everything else costs the same whoever asks.
 */
export function createCooldowns({ monotonic, clock, most = MOST }: CooldownsOptions) {
  const kept = momentsOf(most);
  const names = new Map<Cooldown, number>();

  const nameOf = (cooldown: Cooldown): number => {
    const name = names.get(cooldown) ?? names.size;
    names.set(cooldown, name);
    return name;
  };

  /** Counts one more, unless that were too many: then gives after how many milliseconds it is free, and counts nothing. */
  function take(
    cooldown: Cooldown,
    { userId, channelId }: Asker,
  ): { who: Who; freeInMs: number } | undefined {
    const now = monotonic();
    const counts = quotasOf(cooldown, userId, channelId).map(({ who, id, quota }) => {
      const key = `${nameOf(cooldown)} ${who} ${id}`;
      const since = now - quota.seconds * 1000;
      const times = kept.of(key).filter((at) => at > since);
      const first = times[times.length - quota.times];
      return { who, key, times, freeInMs: first === undefined ? 0 : first - since };
    });
    const [longest] = counts.toSorted((a, b) => b.freeInMs - a.freeInMs);
    if (longest && longest.freeInMs > 0) return { who: longest.who, freeInMs: longest.freeInMs };
    for (const { key, times } of counts) kept.keep(key, [...times, now]);
    return undefined;
  }

  return {
    /** The task, or what tells this person privately that it is too much at once and when it is free again. */
    heed(task: Task, asker: Asker): Task {
      const held = task.cooldown && take(task.cooldown, asker);
      if (!held) return task;
      // Up to the next whole second, which is all that Discord draws.
      const free = Math.ceil((clock().epochMilliseconds + held.freeInMs) / 1000) * 1000;
      const when = timestamp(Temporal.Instant.fromEpochMilliseconds(free), TimestampStyles.RelativeTime);
      return mistaken(task.command, task.manner, new UserError(KEYS[held.who], { when }));
    },
    /** How many people and channels are kept in mind. */
    get size(): number {
      return kept.size;
    },
  };
}

/**
 * When each of so many people and channels asked. Who has not asked for longest is forgotten first: somebody is then let through
 * too early, which harms nobody.
 */
function momentsOf(most: number) {
  const kept = new Map<string, readonly number[]>();
  return {
    of: (key: string): readonly number[] => kept.get(key) ?? [],
    keep(key: string, times: readonly number[]): void {
      kept.delete(key);
      kept.set(key, times);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    get size(): number {
      return kept.size;
    },
  };
}

type Who = keyof Cooldown;

const KEYS = { person: 'cooldown.person', channel: 'cooldown.channel' } as const;

function quotasOf({ person, channel }: Cooldown, userId: string, channelId: string) {
  return [
    ...(person ? [{ who: 'person' as const, id: userId, quota: person }] : []),
    ...(channel ? [{ who: 'channel' as const, id: channelId, quota: channel }] : []),
  ];
}
