import {
  GatewayCloseCodes as Code,
  type GatewayPresenceUpdateData,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { WireRefusal } from '../record.ts';
import type { World } from '../state/world.ts';
import type { Squeeze } from './compression.ts';
import { judgeIdentify } from './identify.ts';
import type { Line, Session } from './session.ts';
import type { Switchboard } from './switchboard.ts';

const payloadBytes = 4096;
const payloadsPerMinute = 120;

const knownOpcodes: ReadonlySet<Op> = new Set([
  Op.PresenceUpdate,
  Op.VoiceStateUpdate,
  Op.RequestGuildMembers,
  Op.RequestSoundboardSounds,
  Op.RequestChannelInfo,
]);

interface Payload {
  readonly op: Op;
  readonly d: unknown;
}

/** One WebSocket of a client, from HELLO to its close. */
export class Connection implements Line {
  readonly #world: World;
  readonly #socket: WebSocket;
  readonly #switchboard: Switchboard;
  readonly #squeeze: Squeeze | undefined;
  #session: Session | undefined;
  #minute = { began: Number.NEGATIVE_INFINITY, payloads: 0 };
  #giveUp = () => {};
  #refusal: WireRefusal | undefined;

  constructor(world: World, socket: WebSocket, switchboard: Switchboard, squeeze: Squeeze | undefined) {
    this.#world = world;
    this.#socket = socket;
    this.#switchboard = switchboard;
    this.#squeeze = squeeze;
    socket.on('message', (data) => this.#receive(textOf(data)));
    socket.on('close', (code) => this.#closed(code));
    // A broken socket closes by itself; the close event does the rest.
    socket.on('error', () => socket.terminate());
    this.send({
      op: Op.Hello,
      d: { heartbeat_interval: world.settings.heartbeatIntervalMs, _trace: [] },
      s: null,
      t: null,
    });
    this.#awaitHeartbeat();
  }

  get session(): Session | undefined {
    return this.#session;
  }

  send(payload: object): void {
    this.#note('in', payload);
    if (this.#squeeze) this.#squeeze(JSON.stringify(payload), (bytes) => this.#socket.send(bytes));
    else this.#socket.send(JSON.stringify(payload));
  }

  /** Closes as Discord does, with one of its codes. */
  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the connection without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  #receive(text: string): void {
    const payload = parse(text);
    if (payload) this.#note('out', payload);
    if (!payload) this.#refuse(Code.DecodeError, 'Error while decoding payload.');
    else if (this.#tooMany()) this.#refuse(Code.RateLimited, 'Rate limited.');
    else this.#obey(payload);
  }

  #obey({ op, d }: Payload): void {
    if (op === Op.Heartbeat) this.#beat();
    else if (op === Op.Identify) this.#identify(d);
    else if (op === Op.Resume) this.#resume(d);
    else if (!knownOpcodes.has(op)) this.#refuse(Code.UnknownOpcode, 'Unknown opcode.');
    else if (!this.#session) this.#refuse(Code.NotAuthenticated, 'Not authenticated.');
    else if (op === Op.PresenceUpdate) this.#present(this.#session, d);
  }

  #beat(): void {
    this.#awaitHeartbeat();
    if (!this.#switchboard.withholdsAcks) this.send({ op: Op.HeartbeatAck, d: null, s: null, t: null });
  }

  #identify(data: unknown): void {
    const judged = judgeIdentify(this.#world, data);
    if (this.#session) {
      this.#refuse(Code.AlreadyAuthenticated, 'Already authenticated.');
    } else if ('close' in judged) {
      this.#refuse(judged.close, judged.reason);
    } else if (!this.#switchboard.mayStart(judged.identity)) {
      this.invalidate(false);
    } else {
      this.#session = this.#switchboard.open(judged.identity, this);
      if (judged.presence) this.#present(this.#session, judged.presence);
      this.#switchboard.greet(this.#session);
    }
  }

  #resume(data: unknown): void {
    const found = this.#switchboard.find(data);
    if (this.#session) {
      this.#refuse(Code.AlreadyAuthenticated, 'Already authenticated.');
    } else if ('close' in found) {
      this.#refuse(found.close, found.reason);
    } else if (found.session) {
      this.#session = found.session;
      this.#switchboard.resume(found.session, this, found.after);
    } else {
      this.invalidate(false);
    }
  }

  /** Op 9: the session is gone, or (`resumable`) the client is to resume. */
  invalidate(resumable: boolean): void {
    if (!resumable && this.#session) this.#switchboard.end(this.#session);
    this.#session = resumable ? this.#session : undefined;
    this.send({ op: Op.InvalidSession, d: resumable, s: null, t: null });
  }

  #present({ identity }: Session, presence: unknown): void {
    const { applicationId, shard } = identity;
    this.#world.applications
      .get(applicationId)
      ?.presences.set(shard[0], presence as GatewayPresenceUpdateData);
    this.#world.changes.emit({ kind: 'presence', applicationId });
  }

  // A client that sends no heartbeat for one and a half intervals is cut off, as Discord does.
  #awaitHeartbeat(): void {
    this.#giveUp();
    const { clock, heartbeatIntervalMs } = this.#world.settings;
    this.#giveUp = clock.after(heartbeatIntervalMs * 1.5, () =>
      this.close(Code.SessionTimedOut, 'Session timed out.'),
    );
  }

  #tooMany(): boolean {
    const now = this.#world.settings.clock.elapsed();
    if (now - this.#minute.began >= 60_000) this.#minute = { began: now, payloads: 0 };
    this.#minute.payloads += 1;
    return this.#minute.payloads > payloadsPerMinute;
  }

  #refuse(code: Code, reason: string): void {
    this.#refusal = { status: code, code, message: `${code}: ${reason}` };
    this.#world.journal.refused({ method: 'GATEWAY', path: '/gateway', ...this.#refusal });
    this.close(code, reason);
  }

  #closed(code: number): void {
    this.#giveUp();
    this.#note('closed', { code });
    this.#switchboard.hungUp(this, code);
  }

  #note(direction: 'in' | 'out' | 'closed', payload: unknown): void {
    const { applicationId, shard } = this.#session?.identity ?? {};
    const at = this.#world.settings.clock.now();
    const refusal = direction === 'closed' && this.#refusal ? { refusal: this.#refusal } : {};
    const entry = { kind: 'gateway', at, applicationId, shard, direction, payload, ...refusal } as const;
    this.#world.journal.exchanged(entry);
  }
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer);
  return bytes.byteLength > payloadBytes ? '' : bytes.toString('utf8');
}

function parse(text: string): Payload | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    const isPayload = typeof payload === 'object' && payload !== null && 'op' in payload;
    return isPayload ? (payload as Payload) : undefined;
  } catch {
    // No JSON: the caller closes with 4002, as Discord does.
    return undefined;
  }
}
