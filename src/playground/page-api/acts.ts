import type { z } from 'zod';
import type { Answer, OptionValues, Place } from '../acting.ts';
import type { Playground } from '../playground.ts';
import { actBodies } from './act-bodies.ts';
import { createModalShelf } from './modal-shelf.ts';
import { localizedChoice } from './picker.ts';
import type { AnswerView, Choice } from './shapes.ts';
import { modalTexts } from './texts.ts';

/** An act that a person does on the page: reads its body, does it, and gives what the page is told. */
export type Act = (body: unknown) => Promise<unknown>;

/**
 * All acts by name. Each rejects with `z.ZodError` for a body of another shape, and with whatever the playground
 * throws for something that the person cannot do.
 */
export function createActs(playground: Playground): ReadonlyMap<string, Act> {
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
    act('press', actBodies.press, (body) => told(place(body).press(body.message, body.customId))),
    act('select', actBodies.select, (body) =>
      told(place(body).select(body.message, body.customId, body.values)),
    ),
    act('submit', actBodies.submit, (body) =>
      told(place(body).submit(modals.take(body.interaction), body.values)),
    ),
    act('say', actBodies.say, async (body) => ({ id: place(body).say(body.content).id })),
  ]);
}

function act<Body>(
  name: string,
  schema: z.ZodType<Body>,
  run: (body: Body) => Promise<unknown>,
): [name: string, act: Act] {
  return [name, async (body) => run(schema.parse(body))];
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
