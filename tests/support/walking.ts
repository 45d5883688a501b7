import type { Command } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { lead } from '../../src/kit/custom-id.ts';
import type { Reply } from '../../src/kit/reply.ts';
import type { Item, Library } from '../../src/packs/library.ts';
import { handle } from '../../src/views/layout/handle.ts';
import { menuValue } from '../../src/views/library/item.ts';
import { press } from './pressing.ts';
import { buttonsOf, menusOf } from './reply.ts';

/** All that a menu may list of a library. */
export const itemsOf = (library: Library): Item[] => [
  ...library.films(),
  ...library.people(),
  ...library.characters(),
  ...library.quotations(),
  ...library.production(),
  ...library.sources(),
];

/** Where the walk sets out: each command alone, and each command that takes such a thing with each of them. */
function beginnings({ library, commands }: Context): Step[] {
  const about = (name: string, option: string, things: readonly { id: string }[]) =>
    things.map(({ id }) => ({ id: lead(name, { [option]: handle(id) }) }));
  return [
    ...[
      'release',
      'countdown',
      'cast',
      'production',
      'article',
      'help',
      'about',
      'quote',
      'calendar',
      'privacy',
      'trivia play',
    ].map((name) => ({
      id: lead(name),
    })),
    ...['release', 'countdown', 'film', 'cast', 'production', 'quote', 'calendar'].flatMap((name) =>
      about(name, 'film', library.films()),
    ),
    ...about('cast', 'person', [...library.people(), ...library.characters()]),
    ...about('quote', 'speaker', library.people()),
    ...about('quote', 'about', library.topics()),
    ...about('production', 'topic', library.topics()),
    ...about('article', 'article', library.sources()),
    ...commands.map(({ name }) => ({ id: lead('help', { command: name }) })),
    ...itemsOf(library).map((item) => ({ id: 'search:open', value: menuValue(item) })),
  ];
}

type Step = { id: string; value?: string };

/** The steps that a reply offers. */
function nextOf(reply: Reply): Step[] {
  if (reply.kind === 'modal') return [];
  const chosen = menusOf(reply.body).flatMap(({ custom_id: id, options }) =>
    options.map(({ value }) => ({ id, value })),
  );
  return [...buttonsOf(reply.body), ...chosen];
}

/**
 * Goes every way once: every command about every item, and from there every button and menu, to the end of the house.
 * @param look is given each reply, and whether a message led to it. Gives how many steps were taken
 */
export async function walk(
  commands: readonly Command[],
  context: Context,
  look: (step: Step, reply: Reply, drawn: boolean) => void,
): Promise<number> {
  const setOut = beginnings(context);
  const open = [...setOut];
  const seen = new Set<string>();
  for (let step = open.shift(); step; step = open.shift()) {
    const key = `${step.id} ${step.value ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const reply = await press(step.id, commands, context, step.value ? [step.value] : []);
    look(step, reply, !setOut.includes(step));
    open.push(...nextOf(reply));
  }
  return seen.size;
}
