import { randomBytes } from 'node:crypto';
import { GatewayCloseCodes as Code } from 'discord-api-types/v10';
import { z } from 'zod';
import { applicationByToken } from '../state/applications.ts';
import { Signal } from '../state/signal.ts';
import type { Dispatch, World } from '../state/world.ts';
import { greet } from './ready.ts';
import { type Identity, inShard, type Line, Session } from './session.ts';
import { StartLimit } from './start-limit.ts';

const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() });

// How long a session without a connection is remembered.
const rememberedMs = 5 * 60_000;

/** What a RESUME comes to. */
export type Resumption =
  | { readonly session: Session | undefined; readonly after: number }
  | { readonly close: Code; readonly reason: string };

/** All gateway sessions and connections; sends each event to the sessions that are to have it. */
export class Switchboard {
  readonly #world: World;
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Line>();
  readonly starts: StartLimit;
  /** Told when a session becomes READY. */
  readonly ready = new Signal<Session>();
  /** Heartbeats are not acknowledged while this is set. */
  withholdsAcks = false;

  constructor(world: World) {
    this.#world = world;
    this.starts = new StartLimit(world.settings);
    world.dispatches.subscribe((dispatch) => this.#spread(dispatch));
  }

  /** Connections of one application, or of all. */
  connections(applicationId?: string): Line[] {
    return [...this.#connections].filter(
      ({ session }) => applicationId === undefined || session?.identity.applicationId === applicationId,
    );
  }

  /** Sessions of an application that are connected. */
  connected(applicationId: string): Session[] {
    return [...this.#sessions.values()].filter(
      ({ identity, connected }) => connected && identity.applicationId === applicationId,
    );
  }

  enter(connection: Line): void {
    this.#connections.add(connection);
  }

  /** Whether the application may start one more session now. */
  mayStart(identity: Identity): boolean {
    return this.starts.take(identity);
  }

  open(identity: Identity, connection: Line): Session {
    this.#sweep();
    const session = new Session(randomBytes(16).toString('hex'), identity);
    this.#sessions.set(session.id, session);
    session.attach(connection);
    return session;
  }

  /** Sends READY and the guilds. */
  greet(session: Session): void {
    greet(this.#world, session);
    this.#announce(session);
  }

  /** The session that a RESUME names; none if it is over, or has gone on too far to be replayed. */
  find(data: unknown): Resumption {
    const parsed = resumeSchema.safeParse(data);
    if (!parsed.success) return { close: Code.DecodeError, reason: 'Error while decoding payload.' };
    const { token, session_id, seq } = parsed.data;
    const application = applicationByToken(this.#world, token);
    if (!application) return { close: Code.AuthenticationFailed, reason: 'Authentication failed.' };
    const session = this.#sessions.get(session_id);
    const after = seq ?? 0;
    if (session?.identity.applicationId !== application.id) return { session: undefined, after };
    if (after > session.sequence) return { close: Code.InvalidSeq, reason: 'Invalid seq.' };
    return { session: session.canReplay(after) ? session : undefined, after };
  }

  /** Takes a session up on a new connection and sends what came after this sequence number. */
  resume(session: Session, line: Line, after: number): void {
    session.attach(line);
    session.replay(after);
    this.#announce(session);
  }

  end(session: Session): void {
    this.#sessions.delete(session.id);
    this.#world.changes.emit({ kind: 'connection', applicationId: session.identity.applicationId });
  }

  /** A connection has gone. Closing with 1000 or 1001 ends the session; anything else leaves it to be resumed. */
  hungUp(connection: Line, code: number): void {
    this.#connections.delete(connection);
    const { session } = connection;
    if (!session) return;
    const wasIts = session.detach(connection, this.#world.settings.clock.elapsed());
    if (wasIts && (code === 1000 || code === 1001)) this.end(session);
    this.#world.changes.emit({ kind: 'connection', applicationId: session.identity.applicationId });
  }

  #announce(session: Session): void {
    this.ready.emit(session);
    this.#world.changes.emit({ kind: 'connection', applicationId: session.identity.applicationId });
  }

  #spread({ name, applicationId, guildId, intents, data }: Dispatch): void {
    for (const session of this.#sessions.values()) {
      const { identity } = session;
      const wanted = intents === 0 || (identity.intents & intents) !== 0;
      if (identity.applicationId === applicationId && wanted && inShard(identity, guildId))
        session.dispatch(name, data);
    }
  }

  #sweep(): void {
    const now = this.#world.settings.clock.elapsed();
    for (const session of this.#sessions.values()) {
      if (session.lineless !== undefined && now - session.lineless > rememberedMs) this.end(session);
    }
  }
}
