import { z } from 'zod';
import type { Definition } from '../../store/envelope.ts';

/** Ids of the people who want to be mentioned where a channel's role can't be given to them, in the order in which they asked. */
export type OptInList = { readonly people: readonly string[] };

/** How the store keeps it, by `optInKey`. */
export const optInRecord: Definition<OptInList> = {
  name: 'opt-ins',
  version: 1,
  schema: z.object({ people: z.array(z.string()) }),
};

/** The key of a channel's list. */
export const optInKey = (guild: string, channel: string): string => `${guild}/${channel}`;

/**
 * So many people a list holds. Discord would notify 100 by one message, but their mentions have to stand in its content: 2000
 * characters, of which a mention takes up to 23 ("<@", 19 digits, ">", a space). 60 of them leave more than 600 for the text,
 * and the longest headline with the longest title stays below that.
 */
export const MOST_OPT_INS = 60;

/** The list with one more, as it is where it is full or that one is on it already. */
export function withPerson(list: OptInList | undefined, person: string): OptInList {
  const people = list?.people ?? [];
  return people.includes(person) || people.length >= MOST_OPT_INS
    ? { people }
    : { people: [...people, person] };
}

/** The list without one. */
export const withoutPerson = (list: OptInList | undefined, person: string): OptInList => ({
  people: (list?.people ?? []).filter((one) => one !== person),
});
