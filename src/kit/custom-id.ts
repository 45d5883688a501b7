/**
 * Custom ids are how a button remembers what it is for. They come back from outside, so they are input:
 * nothing in them is believed before the command's own definition has checked it.
 *
 * - `/film?film=fallout`      a lead: runs the command with these options, for the one who presses
 * - `/event list?page=2`      the same with a subcommand
 * - `+quote?speaker=x`        the same, said aloud: a new public message
 * - `search:again?text=x`     a component that the command's file declares, with its state
 */
import { LIMITS } from '../views/layout/limits.ts';

export type CustomId =
  | { kind: 'call'; aloud: boolean; command: string; subcommand: string | undefined; fields: Fields }
  | { kind: 'component'; command: string; component: string; fields: Fields };

/** Names and values as written in the id. */
export type Fields = ReadonlyMap<string, string>;

/** What may be put into an id; what is undefined is left out. */
export type FieldValues = Readonly<Record<string, string | number | boolean | undefined>>;

const PATTERN = /^(?:([/+])([\w-]{1,32})(?: ([\w-]{1,32}))?|([\w-]{1,32}):([\w-]{1,32}))(?:\?(.*))?$/su;

/** An id for a button that runs a command, or a subcommand ("event list"). @throws RangeError over 100 characters, Discord's limit. */
export const lead = (command: string, fields: FieldValues = {}): string => compose(`/${command}`, fields);

/** As `lead`, but the answer is a new message for everybody. */
export const leadAloud = (command: string, fields: FieldValues = {}): string =>
  compose(`+${command}`, fields);

/** An id for a component that `command` declares. @throws RangeError over 100 characters. */
export const componentId = (command: string, component: string, state: FieldValues = {}): string =>
  compose(`${command}:${component}`, state);

function compose(head: string, fields: FieldValues): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) query.set(name, String(value));
  }
  const id = query.size > 0 ? `${head}?${query.toString()}` : head;
  if (id.length > LIMITS.component.customId)
    throw new RangeError(`custom id of ${id.length} characters: ${id}`);
  return id;
}

/** Reads an id that came back; undefined when it is none of ours. */
export function readCustomId(id: string): CustomId | undefined {
  const match = PATTERN.exec(id);
  if (!match) return undefined;
  const [, mark, called, subcommand, command, component, query] = match;
  const fields: Fields = new Map(new URLSearchParams(query ?? ''));
  if (called) return { kind: 'call', aloud: mark === '+', command: called, subcommand, fields };
  return command && component ? { kind: 'component', command, component, fields } : undefined;
}
