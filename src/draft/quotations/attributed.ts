import type { Mention } from '../names/mention.ts';

/** Who is said to have spoken: somebody named, or somebody of whom the article tells no name. */
export interface Attribution {
  readonly mention: Mention | null;
  /** In plain words why it may be wrong; null where it can't well. */
  readonly doubt: string | null;
  /** The article says "the thespian" or the like: somebody whom it has named. */
  readonly described?: boolean;
  /** The verb that brings the words, where there is one. */
  readonly verb: string | null;
  /** Offsets in the gap of what says it. */
  readonly from: number;
  readonly to: number;
}
