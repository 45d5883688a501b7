/** How a check went. `warn`: it works, but not as it should. `skipped`: it could not be looked at, or does not apply. */
export type CheckState = 'fine' | 'warn' | 'bad' | 'skipped';

/** What a check has found; what it says and what to do are words for the operator. */
export interface Finding {
  readonly state: CheckState;
  readonly says: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** One thing that is looked at. Nothing is changed by looking. */
export interface Check {
  readonly name: string;
  /** One finding, or one for each thing that was found. */
  run(): Promise<Finding | readonly Finding[]>;
}

/** A check with all that it has found. */
export interface Examined {
  readonly name: string;
  readonly findings: readonly Finding[];
}

export const fine = (says: string): Finding => ({ state: 'fine', says });
export const skipped = (says: string): Finding => ({ state: 'skipped', says });
export const warn = (says: string, mend: string): Finding => ({ state: 'warn', says, mend });
export const bad = (says: string, mend: string): Finding => ({ state: 'bad', says, mend });

/** "1 server", "2 servers". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
