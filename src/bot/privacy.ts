import { createOverlap } from '../guilds/registry/overlap.ts';
import type { Privacy } from '../kit/privacy.ts';
import { createDepartures, type Departures } from '../privacy/departures.ts';
import { dropBareRotations } from '../privacy/old-rotations.ts';
import { createPrivacy, TERMS } from '../privacy/privacy.ts';
import { shardOf } from '../shard.ts';
import type { Ground } from './ground.ts';
import { holdingsOf } from './holdings.ts';
import type { BotParts } from './parts.ts';

/** A look a day, real milliseconds. */
const EVERY_MS = 24 * 60 * 60_000;

/** What is kept about people, from when the store is open. What was being erased when the bot was killed is taken up again. */
export function privacyOf(parts: BotParts): Privacy {
  const { keeping, wall, log } = parts;
  const { outage } = keeping;
  const opened = (async () => {
    const [state, ledger] = await Promise.all([keeping.state, keeping.ledger]);
    const { touch } = createOverlap(state.touched, crypto.randomUUID());
    const onUnreadable = (key: string, err: Error) =>
      log.error({ key, err }, 'a record can’t be read: nobody knows whom it names');
    const privacy = createPrivacy(holdingsOf(ledger, { state, touch, onUnreadable }), state.erasures, wall);
    return { ...privacy, dropBareRotations: () => dropBareRotations(state) };
  })();
  const resumed = opened.then(async (privacy) => {
    await outage.persist(() => privacy.dropBareRotations());
    return outage.persist(() => privacy.resume());
  });
  resumed.then(
    (count) => count > 0 && log.info({ count }, 'what was being erased is erased'),
    (err: unknown) => log.debug({ err }, 'nothing that was being erased could be taken up'),
  );
  return {
    terms: TERMS,
    show: (person) => outage.attempt(async () => (await opened).show(person)),
    erase: (person) => outage.attempt(async () => (await opened).erase(person)),
  };
}

/** The servers that the bot is no longer in, looked at once a day. */
export type BotDepartures = Departures & {
  /** Begins to look; each day once more. */
  begin(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
};

export function departuresOf({ wall, clock, log, keeping }: BotParts, ground: Ground): BotDepartures {
  const { state, ledger, table, shards, wait, pacer } = ground;
  const { touch } = createOverlap(state.touched, crypto.randomUUID());
  const departures = createDepartures({
    state,
    ledger,
    isIn: (guild) => table.isIn(guild),
    joined: (guild) => table.guild(guild)?.joined,
    isOurs: (guild) => shards.ids.includes(shardOf(guild, shards.count)),
    touch,
    wall,
    now: () => clock.now(),
    onErased: (guild, what) =>
      log.info({ guild, ...what }, 'what was kept of a server is erased: it removed the bot'),
    onUnreadable: (guild, err) =>
      log.error(
        { guild, err },
        'when the bot was removed from a server can’t be read: what is kept of it stays',
      ),
  });
  let looking: Promise<void> | undefined;
  const look = async () => {
    while (!pacer.closed) {
      try {
        await keeping.outage.persist(() => departures.sweep(() => !pacer.closed));
        log.debug('servers were looked at that the bot is no longer in');
      } catch (err) {
        log[pacer.closed ? 'debug' : 'error']({ err }, 'servers that removed the bot could not be looked at');
      }
      // Rejects when the bot stops, which ends it.
      await wait(EVERY_MS).catch(() => undefined);
    }
  };
  return {
    ...departures,
    begin() {
      looking = look();
    },
    stop: async () => looking,
  };
}
