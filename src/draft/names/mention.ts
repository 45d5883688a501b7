import type { Person } from './people.ts';

/** A place where an article speaks of somebody. */
export interface Mention {
  /** Whom it means, as far as can be told. */
  readonly person: Person;
  /** Their whole name, a part of it, what they do ("the actor"), or he or she. */
  readonly by: 'name' | 'part' | 'trade' | 'pronoun';
  readonly paragraph: number;
  /** Offsets in the paragraph's text. */
  readonly from: number;
  readonly to: number;
  /** Between quotation marks: somebody speaks of them. */
  readonly quoted: boolean;
  /** In plain words why it may mean somebody else; null where it can't well. */
  readonly doubt: string | null;
}
