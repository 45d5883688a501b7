/** Ends something that was begun. */
export type Ending = () => Promise<unknown>;

const endings: Ending[] = [];

/** What was begun is ended after the test; what is begun before all tests of a block is for `shared`. */
export function afterwards(ending: Ending): void {
  endings.push(ending);
}

/** How all that was begun since the last call is ended; from now on that is the caller's affair. */
export const begun = (): Ending[] => endings.splice(0);

/** Ends the last first, for a bot stands in its town; each, whatever becomes of the others. */
export async function end(these: readonly Ending[]): Promise<void> {
  const last = these.at(-1);
  if (!last) return;
  try {
    await last();
  } finally {
    await end(these.slice(0, -1));
  }
}
