import type { Mention } from '../names/mention.ts';
import type { ClauseRule } from './clause-rules.ts';
import type { Token } from './clause-tokens.ts';

const WITHOUT_OBJECT = /^(?:director|producer|executive producer|editor|actor|narrator)$/u;

/** Which roles a match gives to somebody; `said` tells the role, `work` is what a deed was done to. */
export function rolesOf(
  { role, alone, name }: ClauseRule,
  said: Token | undefined,
  work: Token | undefined,
  mention: Mention,
): readonly string[] {
  if (role === 'owner') return [ownerOf(mention)];
  if (role !== 'said') return [role === 'trade' ? tradeOf(mention) : role];
  const roles = [...new Set(said?.roles ?? [])];
  // Who just "writes" or "shoots", writes a letter or at somebody.
  if (alone && roles.length < 2) return roles.filter((one) => WITHOUT_OBJECT.test(one));
  // "Directing A and B" has them act.
  if (name === 'with whom' && !said?.text.startsWith('co-'))
    return roles.filter((one) => one !== 'maker').map((one) => (one === 'director' ? 'actor' : one));
  // Whoever "wrote the score" is no writer.
  return roles
    .map((one) => (one === 'writer' || one === 'maker' ? (work?.roles[0] ?? one) : one))
    .filter((one) => one !== 'maker');
}

/** Whose film one is directed it, unless the article knows them as something else. */
export const ownerOf = (mention: Mention): string =>
  mention.person.trades.size === 0 ? 'director' : tradeOf(mention);

const CRAFTS = ['composer', 'cinematographer', 'editor', 'writer', 'producer'];

/** What somebody does at films, by what the article calls them. */
export function tradeOf({ person: { trades, called } }: Mention): string {
  if (trades.has('director') || called.has('filmmaker')) return 'director';
  if (trades.has('actor')) return 'actor';
  return CRAFTS.find((one) => called.has(one)) ?? (trades.has('writer') ? 'writer' : 'actor');
}
