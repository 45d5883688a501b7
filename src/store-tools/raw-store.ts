import { z } from 'zod';
import { layoutKey } from '../store/layout.ts';
import { FILLING, MOVED, RESTORED } from '../store/marks.ts';
import { tellsOfPresence } from '../store/presence.ts';

/** A record of any collection, or a note, as text. */
export interface RawEntry {
  readonly key: string;
  /** As Keyv serializes it, but for when it is gone. */
  readonly value: string;
  /** Epoch milliseconds at which it is gone; null for what stays. */
  readonly expires: number | null;
}

const text = z.string().nullable();
const whole = z.int().nullable();

/** A row of the ledger just as it lies in the store, with all that the ledger itself does not tell. Times are epoch milliseconds. */
export const rawRow = z.strictObject({
  id: z.string(),
  kind: z.string(),
  guild: text,
  bucket: z.int(),
  recipient: z.string(),
  event: z.string(),
  happens: z.string(),
  step: z.string(),
  due: z.int(),
  until: z.int(),
  priority: z.int(),
  note: text,
  state: z.string(),
  held: z.int(),
  reason: text,
  owner: text,
  lease: whole,
  rests_until: whole,
  claims: z.int(),
  first_attempt: whole,
  message: text,
  settled: whole,
});
export type RawRow = z.infer<typeof rawRow>;

export const ROW_COLUMNS: readonly string[] = Object.keys(rawRow.shape);

/** Up to when a shard has planned, of so many: epoch milliseconds of bot time. */
export const rawPlanned = z.strictObject({ shard: z.int(), count: z.int(), until: z.int() });
export type RawPlanned = z.infer<typeof rawPlanned>;

/** All that lies in a store, whatever kind it is. Pages come in the order of keys and ids, which sort by their bytes. */
export interface RawStore {
  /** About how many entries and rows there are. */
  count(): Promise<{ readonly entries: number; readonly rows: number }>;
  entries(): AsyncGenerator<readonly RawEntry[], void>;
  rows(): AsyncGenerator<readonly RawRow[], void>;
  planned(): Promise<readonly RawPlanned[]>;
  /** Resolves when every write to a row that was begun before has ended, so that `rows` gives what has come of it. */
  calm(): Promise<void>;
  /** Each put writes over what is there, and is durable when its promise resolves. */
  putEntries(entries: readonly RawEntry[]): Promise<void>;
  putRows(rows: readonly RawRow[]): Promise<void>;
  putPlanned(planned: readonly RawPlanned[]): Promise<void>;
}

/** So many are read or written at once. */
export const PAGE = 500;

const MARKS = [MOVED, FILLING, RESTORED].map(({ key }) => key);
const LAYOUTS = layoutKey({ name: '' });

/** Whether an entry belongs to the bot's memory: what a store says of itself, and who has it open, is its own. */
export const isMemory = ({ key }: RawEntry): boolean =>
  !key.startsWith(LAYOUTS) && !tellsOfPresence(key) && !MARKS.includes(key);

const EXPIRY = /,"expires":(\d{1,15})\}$/u;

/** An entry out of what lies in a store: some keep beside the text when it is gone, some in it, some both. */
export function rawEntry(key: string, written: string, beside: number | null): RawEntry {
  const inside = EXPIRY.exec(written)?.[1];
  const expires = beside ?? (inside === undefined ? null : Number(inside));
  return { key, value: expires === null ? written : written.replace(EXPIRY, '}'), expires };
}

/** The text that says itself when it is gone, as Keyv writes it. */
export const writtenEntry = ({ value, expires }: RawEntry): string =>
  expires === null ? value : `${value.slice(0, -1)},"expires":${expires}}`;
