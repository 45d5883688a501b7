import type {
  APIApplicationCommandOptionChoice,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
  InteractionType,
  MessageType,
} from 'discord-api-types/v10';
import type { Outcome } from '../acting.ts';
import type { Clock } from '../clock.ts';
import type { Signal } from './signal.ts';

// Source: Discord's documentation, interactions/receiving-and-responding.
const answerMs = 3_000;
const tokenMs = 15 * 60_000;

/** One interaction from its event to the end of its token. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** Monotonic milliseconds at which Discord made it: earlier than now for an event that is delivered late. */
  readonly madeAt: number;
  /** The application is not in the server: answers to one person's own installation. */
  readonly userInstallOnly: boolean;
  /** The message of the component, or of the component that opened the modal. */
  readonly sourceId: string | undefined;
  readonly metadata: APIMessageInteractionMetadata;
  /** Of a command: its name, with that of its subcommand, as a client writes it over the answer. */
  readonly command: string | undefined;
  /** The type of the message that answers it. */
  readonly messageType: MessageType;
  /** Told at every change of this record. */
  readonly changed: Signal<undefined>;
  outcome: Outcome | undefined;
  /** Monotonic milliseconds of the outcome. */
  answeredAt: number | undefined;
  /** What a deferral waits for, until it is filled. */
  pending: 'message' | 'update' | undefined;
  /** Whether the deferral was ephemeral. */
  ephemeral: boolean;
  /** The answer's message, also once it is deleted. */
  originalId: string | undefined;
  readonly followupIds: string[];
  choices: readonly APIApplicationCommandOptionChoice[];
  modal: APIModalInteractionResponseCallbackData | undefined;
}

/** Interactions whose token is still alive. */
export class InteractionDesk {
  readonly #clock: Clock;
  readonly #byId = new Map<string, InteractionRecord>();
  readonly #byToken = new Map<string, InteractionRecord>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a new one in; the one that has this id already stays. */
  open(record: InteractionRecord): InteractionRecord {
    this.#sweep();
    const known = this.#byId.get(record.id);
    if (known) return known;
    this.#byId.set(record.id, record);
    this.#byToken.set(record.token, record);
    return record;
  }

  /** By id and token, while it may still get its first answer or has got it. */
  find(id: string, token: string): InteractionRecord | undefined {
    const record = this.#byId.get(id);
    return record?.token === token ? record : undefined;
  }

  /** By application and token, while the token lives. */
  byToken(applicationId: string, token: string): InteractionRecord | undefined {
    const record = this.#byToken.get(token);
    if (record?.applicationId !== applicationId || this.age(record) > tokenMs) return undefined;
    return record;
  }

  /** Whether the first answer may still come. */
  awaitsAnswer(record: InteractionRecord): boolean {
    return this.age(record) < answerMs;
  }

  /** Milliseconds that are left for the first answer, at least 0. */
  timeLeft(record: InteractionRecord): number {
    return Math.max(0, answerMs - this.age(record));
  }

  /** Milliseconds since Discord made it. */
  age(record: InteractionRecord): number {
    return this.#clock.elapsed() - record.madeAt;
  }

  /** Notes the first answer, or that none came. */
  answer(record: InteractionRecord, outcome: Outcome): void {
    record.outcome = outcome;
    record.answeredAt = this.#clock.elapsed();
    record.changed.emit(undefined);
  }

  #sweep(): void {
    for (const record of this.#byId.values()) {
      if (this.age(record) <= tokenMs) return;
      this.#byId.delete(record.id);
      this.#byToken.delete(record.token);
    }
  }
}
