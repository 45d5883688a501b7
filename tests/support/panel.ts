import type { Answer } from '../../src/playground/acting.ts';
import type { Ref } from '../../src/playground/options.ts';
import type { Channel } from '../../src/playground/places.ts';
import { customIdOf, type Town, wordsOf } from './town.ts';

/** A person at the panel of `/setup`, as Discord shows it to them. */
export type Panel = Awaited<ReturnType<typeof openPanel>>;

/** Runs a command that opens the panel, and gives what the person can do with it. */
export async function openPanel(
  { playground }: Town,
  person: Ref,
  channel: Channel,
  ...[name, options]: Parameters<ReturnType<ReturnType<Town['playground']['as']>['in']>['command']>
) {
  const place = playground.as(person).in(channel);
  const opened = await (await place.command(name, options)).settled();
  const { message } = opened;
  if (!message) throw new Error('no panel was opened');
  // What a person sees of it at this moment; a press changes it in its place.
  const now = () => {
    const seen = playground.messages(channel, person).find(({ id }) => id === message.id);
    if (!seen) throw new Error('the panel is gone');
    return seen;
  };
  const idOf = (part: string) => customIdOf(now(), new RegExp(`^setup:${part}(?:\\?|$)`, 'u'));
  const settled = async (answer: Promise<Answer>) => (await answer).settled();
  return {
    text: () => wordsOf(now()),
    message: now,
    press: (part: string) => settled(place.press(message, idOf(part))),
    choose: (part: string, ...values: string[]) => settled(place.select(message, idOf(part), values)),
    /** Opens a dialogue by its button, and sends it off. */
    async type(part: string, typed: string) {
      const asked = await place.press(message, idOf(part));
      return settled(place.submit(asked, { typed }));
    },
  };
}
