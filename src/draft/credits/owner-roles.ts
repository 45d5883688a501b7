import type { Mention } from '../names/mention.ts';
import type { FoundCredit } from '../text/found.ts';
import { usualRoles } from './beside-roles.ts';
import { roleOf } from './credit-roles.ts';
import { isGuess } from './credit-settling.ts';

// "Quill, whose credits include F", "she made F": whoever has a film so is taken for its director. It may be one at which they do what
// they do at others.

const MADE = /^it is only said that they made it/u;

/** Whether no more is said of a film than that somebody has or made it. */
const isLoose = (one: FoundCredit): boolean =>
  !one.certainty.sure && (MADE.test(one.certainty.why) || isGuess(one));

const isDirector = ({ role }: FoundCredit): boolean =>
  /^(?:director|writer\/director)$/u.test(roleOf(role ?? ''));

/** What is done at films that somebody else directs. Who writes or produces may well direct, too. */
const OTHER = /^(?:actor|cinematographer|composer|editor)$/u;

/**
 * Credits in which nobody is taken for the director of a film for having it or having made it, whom the article (`real` are those whom it
 * names) knows as somebody who does something else.
 */
export function withOwnRoles(credits: readonly FoundCredit[], real: readonly Mention[]): FoundCredit[] {
  const told = credits.filter((one) => !isLoose(one));
  const direct = new Set(told.filter(isDirector).map(({ person }) => person));
  const usual = usualRoles(told);
  const people = new Map(real.map((one) => [one.person.name, one]));
  return credits.map((credit) => {
    const who = people.get(credit.person);
    if (!isLoose(credit) || !isDirector(credit) || !who) return credit;
    if (direct.has(credit.person) || who.person.trades.has('director')) return credit;
    const role = usual(who);
    return role !== null && OTHER.test(role) ? { ...credit, role } : credit;
  });
}
