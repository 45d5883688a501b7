import { expect } from 'vitest';
import { prettifyError } from 'zod';
import type { ZodMiniType } from 'zod/mini';

// Discord's published schemas of its answers, by the names of its OpenAPI document.
const schemas: Readonly<Record<string, unknown>> = await import('discord-api-spec/zod');

/** Expects a value to fit one of the published schemas (names without `Schema`). */
export function expectPublished(value: unknown, ...names: readonly string[]): void {
  const complaints = names.map((name) => complaint(value, name));
  if (complaints.includes(undefined)) return;
  expect.fail(
    `${names.join(' or ')}:\n${complaints.join('\n---\n')}\n${JSON.stringify(value, undefined, 1)}`,
  );
}

function complaint(value: unknown, name: string): string | undefined {
  const schema = schemas[`${name}Schema`] as ZodMiniType | undefined;
  if (!schema) throw new Error(`no published schema is called ${name}`);
  const parsed = schema.safeParse(value);
  return parsed.success ? undefined : prettifyError(parsed.error);
}
