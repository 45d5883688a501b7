import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Beginnings of keys that are put together at run time, each with the place that does so. A key under one of them
 * counts as used. Keep the list short: a key that is written out is checked by the compiler.
 */
export const dynamicPrefixes: readonly string[] = [
  // src/language/command-names.ts; tests/commands/definitions.test.ts knows which there must be.
  'command.name.',
  'option.name.',
  'transfer.count.',
  'transfer.did.',
  'transfer.fault.',
  'transfer.kind.',
  'transfer.left.',
];

const root = join(import.meta.dirname, '..', '..');

/** The text of every source file in which a key can be used. */
function sources(): string[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
}

/** Every quoted text in the sources, which is where keys are found. */
export function quotedTexts(): Set<string> {
  const found = sources().flatMap((text) => [...text.matchAll(/(['"`])([a-z][\w.-]*\.[\w.-]+)\1/gu)]);
  return new Set(found.map(([, , text]) => text ?? ''));
}
