import type { State } from '../guilds/records/state.ts';
import type { Trace } from '../kit/privacy.ts';
import type { MessageKey } from '../language/catalogue.ts';

/** One kind of thing that may be kept about a person: how it is found, and how it goes. */
export interface Holding {
  /** Key of the catalogue: what it is, in plain words, with a count. */
  readonly name: MessageKey;
  /** In what it lies. */
  readonly of: readonly (keyof State | 'ledger')[];
  show(person: string): Promise<readonly Trace[]>;
  /** Gives in how many places there was something. Done again it erases what is left, and nothing else. */
  erase(person: string): Promise<number>;
}
