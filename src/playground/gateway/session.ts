import { Ring } from '../state/ring.ts';
import type { World } from '../state/world.ts';

/** What a session was identified with. */
export interface Identity {
  readonly applicationId: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
}

/** An open connection of a client, with the session that it serves once there is one. */
export interface Line {
  readonly session: Session | undefined;
  send(payload: object): void;
  /** Closes as Discord does, with one of its codes. */
  close(code: number, reason: string): void;
  /** Cuts the connection without a word. */
  cut(): void;
  /** Op 9: the session is gone, or (`resumable`) the client is to resume it. */
  invalidate(resumable: boolean): void;
}

interface Sent {
  readonly sequence: number;
  readonly payload: object;
}

const replayed = 2_000;

/** One gateway session: it outlives its connections and remembers its last events for RESUME. */
export class Session {
  readonly id: string;
  readonly identity: Identity;
  readonly #sent = new Ring<Sent>(replayed);
  #sequence = 0;
  #line: Line | undefined;
  /** Monotonic milliseconds since when it has no connection. */
  lineless: number | undefined;

  constructor(id: string, identity: Identity) {
    this.id = id;
    this.identity = identity;
  }

  get connected(): boolean {
    return this.#line !== undefined;
  }

  /** The session's last sequence number. */
  get sequence(): number {
    return this.#sequence;
  }

  attach(line: Line): void {
    this.#line = line;
    this.lineless = undefined;
  }

  /** A connection has gone; if it was this session's, events are kept from now on. */
  detach(line: Line, now: number): boolean {
    if (this.#line !== line) return false;
    this.#line = undefined;
    this.lineless = now;
    return true;
  }

  /** Sends an event, or keeps it for the time when the client resumes. */
  dispatch(name: string, data: object): void {
    const payload = { op: 0, t: name, s: ++this.#sequence, d: data };
    this.#sent.push({ sequence: this.#sequence, payload });
    this.#line?.send(payload);
  }

  /** Whether everything after this sequence number is still remembered. */
  canReplay(after: number): boolean {
    const [oldest] = this.#sent.toArray();
    return after <= this.#sequence && after >= (oldest ? oldest.sequence - 1 : this.#sequence);
  }

  /** Sends again all that came after this sequence number, then RESUMED. */
  replay(after: number): void {
    for (const { sequence, payload } of this.#sent.toArray()) {
      if (sequence > after) this.#line?.send(payload);
    }
    this.dispatch('RESUMED', { _trace: [] });
  }
}

/** Whether a session is told of what happens in this guild; what belongs to none goes to shard 0. */
export function inShard({ shard: [id, count] }: Identity, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

/** The guilds of an application in this shard. */
export function guildsOf(world: World, identity: Identity): string[] {
  const guilds = [...world.guilds.values()].filter(({ applications }) =>
    applications.has(identity.applicationId),
  );
  return guilds.map(({ id }) => id).filter((id) => inShard(identity, id));
}
