import { PermissionFlagsBits as P, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Place } from './action.ts';
import { holds } from './permissions.ts';
import { type Refusal, refusal } from './refusal.ts';

/** One thing that must hold; the first that does not is Discord's answer. */
export type Demand<F> = (bits: bigint, facts: F) => Refusal | undefined;

const missingAccess = refusal(
  403,
  RESTJSONErrorCodes.MissingAccess,
  'Missing Access',
  'The permission View Channel is needed in this channel.',
);

/** Discord's `50013`. */
export const lacking = (rule: string) =>
  refusal(403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions', rule);

/** The place can be seen. */
export const sees: Demand<Place> = (bits) => (holds(bits, P.ViewChannel) ? undefined : missingAccess);

/** A permission, named as Discord's client names it. */
export function needs(permission: bigint, name: string): Demand<unknown> {
  return (bits) => (holds(bits, permission) ? undefined : lacking(`The permission ${name} is needed.`));
}

/** Demands that hold only for some facts. */
export function when<F>(
  applies: (facts: F) => boolean | undefined,
  ...demands: Demand<NoInfer<F>>[]
): Demand<F> {
  return (bits, facts) => (applies(facts) ? firstRefusal(demands, bits, facts) : undefined);
}

/** An answer given whenever something is so. */
export function refuseIf<F>(
  applies: (facts: F, bits: bigint) => boolean | undefined,
  answer: Refusal,
): Demand<F> {
  return (bits, facts) => (applies(facts, bits) ? answer : undefined);
}

/** The answer of the first demand that is not met. */
export function firstRefusal<F>(list: readonly Demand<F>[], bits: bigint, facts: F): Refusal | undefined {
  for (const demand of list) {
    const answer = demand(bits, facts);
    if (answer) return answer;
  }
  return undefined;
}
