import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import type { Operation, OperationContexts } from '../../../src/playground/rules/operation.ts';
import type { Refusal } from '../../../src/playground/rules/refusal.ts';

/** A refused body: what it is, the body, where the complaint lies (or Discord's code), and the complaint's code. */
export type RefusedRow = readonly [what: string, body: unknown, at: string | number, error?: string];

/** An accepted body and what it is. */
export type AcceptedRow = readonly [what: string, body: unknown];

/** States which bodies of one operation Discord accepts and which it refuses, and how. */
export function bodyTable<O extends Operation>(
  operation: O,
  context: OperationContexts[O],
  rows: { readonly accepted: readonly AcceptedRow[]; readonly refused: readonly RefusedRow[] },
): void {
  describe(operation, () => {
    for (const [what, body] of rows.accepted) {
      it(`accepts ${what}`, () => expect(checkBody(operation, body, context)).toBeUndefined());
    }
    for (const [what, body, at, error = ''] of rows.refused) {
      it(`refuses ${what}`, () => {
        const answer = checkBody(operation, body, context);
        if (typeof at === 'number') expect(answer?.code).toBe(at);
        else expect(complaints(answer)).toContain(`${at} ${error}`);
        expect(answer?.rule).toMatch(/^\S.*[.]$/);
      });
    }
  });
}

/** The leaves of a refusal's form errors, each as `path code`. */
export function complaints(answer: Refusal | undefined): string[] {
  return leaves(answer?.errors, []);
}

function leaves(tree: unknown, path: readonly string[]): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, below]) => {
    if (key !== '_errors') return leaves(below, [...path, key]);
    const errors: unknown[] = Array.isArray(below) ? below : [];
    return errors.map((one) => `${path.join('.')} ${codeOf(one)}`);
  });
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
