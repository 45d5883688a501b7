import type { z } from 'zod';
import type { Answer, OptionValues, Place } from '../acting.ts';
import type { Playground } from '../playground.ts';
import { type Act, act } from './act.ts';
import { actBodies } from './act-bodies.ts';
import { communityActs } from './community-acts.ts';
import { createModalShelf } from './modal-shelf.ts';
import { localizedChoice } from './picker.ts';
import type { AnswerView, Choice } from './shapes.ts';
import { mayPost } from './sight.ts';
import { modalTexts } from './texts.ts';

type Acts = readonly (readonly [name: string, act: Act])[];

/**
 * All acts by name. Each rejects with `z.ZodError` for a body of another shape, and with whatever the playground
 * throws for something that the person cannot do.
 */
export function createActs(playground: Playground, more: Acts = []): ReadonlyMap<string, Act> {
  const modals = createModalShelf();
  const place = (body: { as: string; channel: string }) => playground.as(body.as).in(body.channel);
  const told = async (answer: Promise<Answer>) => answerView(modals.keep(await answer));
  return new Map([
    act('command', actBodies.command, (body) =>
      told(place(body).command(body.name, optionValues(body.options), { application: body.application })),
    ),
    act('autocomplete', actBodies.autocomplete, async (body) => ({
      choices: await complete(place(body), body, playground.user(body.as).locale),
    })),
    act('menu', actBodies.menu, (body) =>
      told(
        place(body).contextMenu(body.name, messageIn(playground, body), { application: body.application }),
      ),
    ),
    act('press', actBodies.press, (body) => told(place(body).press(body.message, body.customId))),
    act('select', actBodies.select, (body) =>
      told(place(body).select(body.message, body.customId, body.values)),
    ),
    act('submit', actBodies.submit, (body) =>
      told(place(body).submit(modals.take(body.interaction), body.values)),
    ),
    act('say', actBodies.say, (body) => ({ id: place(body).say(body.content).id })),
    act('post', actBodies.post, (body) => startPost(playground, body)),
    ...communityActs(playground),
    ...more,
  ]);
}

/** The id of a message, which could be a person's: in their menus other commands stand. @throws where it is no message */
function messageIn(playground: Playground, { as, channel, message }: z.infer<typeof actBodies.menu>): string {
  const found = playground.messages(channel, as).find(({ id }) => id === message);
  if (!found) throw new Error('There is no such message here.');
  return found.id;
}

async function complete(
  place: Place,
  body: z.infer<typeof actBodies.autocomplete>,
  locale: string,
): Promise<readonly Choice[]> {
  const target = { application: body.application };
  const choices = await place.autocomplete(body.name, optionValues(body.options), body.focused, target);
  return choices.map((choice) => localizedChoice(choice, locale));
}

/** A thread, or a post in a forum, with its first words. @throws when the person may not write in the channel */
function startPost(playground: Playground, body: z.infer<typeof actBodies.post>): { id: string } {
  const { as: by, name, content } = body;
  const channel = playground.channel(body.channel);
  const guild = playground.guild(channel.guildId ?? '');
  if (!mayPost(guild, channel, by)) throw new Error(`You may not write in ${channel.name}.`);
  return { id: guild.createThread(channel, { name, by, content, tags: body.tags }).id };
}

function optionValues(options: z.infer<typeof actBodies.command>['options']): OptionValues {
  const values = Object.entries(options).map(([name, value]) => {
    if (typeof value !== 'object') return [name, value];
    return [name, new File([Buffer.from(value.base64, 'base64')], value.name, { type: value.type })];
  });
  return Object.fromEntries(values);
}

function answerView({ interactionId, outcome, modal }: Answer): AnswerView {
  if (!modal) return { interactionId, outcome };
  return { interactionId, outcome, modal: { modal, texts: modalTexts(modal) } };
}
