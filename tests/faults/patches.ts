/** A piece of a module's source and what stands in its place while this patch is on. */
export interface Patch {
  /** From the root of the project. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** Lets `aim.ts` stand between the bot and its ledger. */
export const AIMING: Patch = {
  file: 'src/reminders/sqlite-ledger.ts',
  find: 'return sqliteLedgerOn(backend);',
  put: 'return globalThis.aimed(sqliteLedgerOn(backend));',
};

/** Bots that are wrong in just one way. A run of faults that does not fail with each of them proves nothing. */
export const VARIANTS = {
  /** What was sent and not yet claimed looks as if it had never been tried. */
  'claim-after-send': {
    file: 'src/reminders/courier.ts',
    find: 'const claim = await options.ledger.claim(row.id, options.owner, LEASE_MS);',
    put: `const early = await options.carrier.send(row);
  const claim = await options.ledger.claim(row.id, options.owner, LEASE_MS);
  if (claim && early.went === 'sent') return finish(claim.row, { state: 'sent', message: early.message }, verdict, options);`,
  },
  /** Discord takes each attempt for another message. */
  'no-nonce': {
    file: 'src/discord/carrier-post.ts',
    find: 'enforce_nonce: true,',
    put: 'enforce_nonce: false,',
  },
  /** What is planned and not yet written down is forgotten. */
  'planned-before-durable': {
    file: 'src/reminders/planner.ts',
    find: 'let written = 0;',
    put: 'let written = 0; await ledger.movePlanned(id, count, now);',
  },
} as const satisfies Readonly<Record<string, Patch>>;

export type Variant = keyof typeof VARIANTS;

export const isVariant = (name: string): name is Variant => Object.hasOwn(VARIANTS, name);

/** The source with the patch on. @throws Error when what it is for is not there exactly once. */
export function patched(source: string, { file, find, put }: Patch): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`${file} has “${find}” ${parts.length - 1} times, not once`);
  return parts.join(put);
}
