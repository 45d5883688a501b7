import type { Ref } from './options.ts';

/** The id that a reference stands for. */
export function idOf(ref: Ref): string {
  return typeof ref === 'string' ? ref : ref.id;
}
