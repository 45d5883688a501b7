import { z } from 'zod';
import { type Command, marked } from './command.ts';
import type { Component, MaybePromise } from './component.ts';
import type { Context } from './context.ts';
import type { Cooldown } from './cooldown.ts';
import { UserError } from './errors.ts';
import type { Reply } from './reply.ts';
import type { Text } from './text.ts';

/** The option as which the message that was chosen is handed on; Discord names it by its id, and sends it resolved. */
export const CHOSEN = 'message';

const text = z.string().optional();

const embed = z.object({
  title: text,
  description: text,
  fields: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});

/** Of a message what somebody may have said in it. */
const wording = z.object({
  content: text,
  embeds: z.array(embed).optional(),
  components: z.array(z.unknown()).optional(),
});

const message = wording.extend({
  message_snapshots: z.array(z.object({ message: wording })).optional(),
});

/** A message on which a command was used, as each stretch of its words: content, embeds, laid-out texts, and what it forwards. */
export type ChosenMessage = { readonly passages: readonly string[] };

type Definition = {
  name: string;
  /** What it is called in the menu of a message, in which it stands beside those of other bots. */
  menu: Text;
  description: Text;
  components?: Record<string, Component>;
  cooldown?: Cooldown;
  run: (message: ChosenMessage, context: Context) => MaybePromise<Reply>;
};

/**
 * Defines a command of the menu that every message has ("Apps"): one file in `commands/`, default export, file name = command
 * name. It is for fans, works wherever their commands do, and only who used it sees the answer.
 */
export function defineMessageCommand(definition: Definition): Command {
  const { name, menu, description, components = {}, cooldown, run } = definition;
  return marked({
    name,
    menu,
    description,
    visibility: 'fans',
    components,
    subcommands: {},
    options: {},
    changes: false,
    cooldown,
    invoke: (raw, context) => run(chosenOf(raw.get(CHOSEN)), context),
    suggest: () => [],
    wantsPrivate: () => true,
  });
}

/** @throws UserError where it is no message, as in a custom id that was forged */
function chosenOf(given: unknown): ChosenMessage {
  const read = message.safeParse(given);
  if (!read.success) throw new UserError('component.stale');
  const forwarded = (read.data.message_snapshots ?? []).map((snapshot) => snapshot.message);
  return { passages: [read.data, ...forwarded].flatMap(passagesOf).filter((words) => words.trim() !== '') };
}

function passagesOf({ content, embeds = [], components = [] }: z.infer<typeof wording>): string[] {
  const embedded = embeds.flatMap(({ title, description, fields = [] }) => [
    title ?? '',
    description ?? '',
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content ?? '', ...embedded, ...components.flatMap((part) => laidOut(part))];
}

/** Deeper than this Discord nests no parts. */
const DEEPEST = 5;

/** The texts of a message that is laid out in parts. */
function laidOut(part: unknown, depth = 0): string[] {
  if (typeof part !== 'object' || part === null || depth > DEEPEST) return [];
  const own = 'content' in part && typeof part.content === 'string' ? [part.content] : [];
  const inner: unknown[] = 'components' in part && Array.isArray(part.components) ? part.components : [];
  return [...own, ...inner.flatMap((one) => laidOut(one, depth + 1))];
}
