import type { MessageRecord } from './records.ts';

/** Messages by channel, oldest first, within a bound for each channel. */
export class MessageShelf {
  readonly #perChannel: number;
  readonly #channels = new Map<string, Map<string, MessageRecord>>();
  readonly #channelOf = new Map<string, string>();

  /** @param perChannel how many messages a channel keeps */
  constructor(perChannel: number) {
    this.#perChannel = perChannel;
  }

  /** The channel's messages, oldest first. */
  in(channelId: string): MessageRecord[] {
    return [...(this.#channels.get(channelId)?.values() ?? [])];
  }

  /** The channel's newest message that fits. */
  newest(channelId: string, fits: (record: MessageRecord) => boolean): MessageRecord | undefined {
    return this.in(channelId).findLast(fits);
  }

  get(id: string): MessageRecord | undefined {
    const channelId = this.#channelOf.get(id);
    return channelId === undefined ? undefined : this.#channels.get(channelId)?.get(id);
  }

  put(record: MessageRecord): void {
    const channel = this.#channels.get(record.channelId) ?? new Map<string, MessageRecord>();
    this.#channels.set(record.channelId, channel.set(record.id, record));
    this.#channelOf.set(record.id, record.channelId);
    if (channel.size <= this.#perChannel) return;
    const [oldest] = channel.keys();
    if (oldest !== undefined) this.delete(oldest);
  }

  delete(id: string): void {
    const channelId = this.#channelOf.get(id);
    if (channelId === undefined) return;
    this.#channels.get(channelId)?.delete(id);
    this.#channelOf.delete(id);
  }

  /** Forgets a whole channel. */
  clear(channelId: string): void {
    for (const id of this.#channels.get(channelId)?.keys() ?? []) this.#channelOf.delete(id);
    this.#channels.delete(channelId);
  }

  *all(): Iterable<MessageRecord> {
    for (const channel of this.#channels.values()) yield* channel.values();
  }
}
