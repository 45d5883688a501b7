import { InteractionType } from 'discord-api-types/v10';
import type { Answer, CommandTarget, Place } from '../acting.ts';
import { idOf } from '../ref.ts';
import { seenMessage } from '../state/message-view.ts';
import type { ApplicationRecord } from '../state/records.ts';
import { firstAnswer } from './answer.ts';
import { interact } from './interaction.ts';
import { footingOf, offeredCommands } from './offers.ts';
import { speak } from './speech.ts';
import type { Stand } from './stand.ts';
import { chooseValues, pressButton, sendModal } from './touching.ts';
import { listChoices, sendCommand, useContextMenu } from './typing.ts';

/** What a person can do in a channel. */
export function createPlace(stand: Stand): Place {
  const { world, user, channel } = stand;
  return {
    command: (name, options = {}, target) => sendCommand(stand, name, options, target),
    autocomplete: (name, values, focused, target) => listChoices(stand, name, { values, focused }, target),
    contextMenu: (name, on, target) => useContextMenu(stand, name, on, target),
    press: async (message, customId) => pressButton(stand, message, customId),
    select: async (message, customId, values) => chooseValues(stand, message, customId, values),
    submit: async (modal, values) => sendModal(stand, modal, values),
    rawInteraction: async (payload, target) => sendRaw(stand, payload, target),
    say: (content) => seenMessage(speak(world, user, channel, content)),
    commands: () => offeredCommands(world, user, channel).map(({ command }) => command),
  };
}

function sendRaw(
  stand: Stand,
  instead: Readonly<Record<string, unknown>>,
  target?: CommandTarget,
): Promise<Answer> {
  const application = someApplication(stand, target);
  const type =
    typeof instead.type === 'number' ? (instead.type as InteractionType) : InteractionType.ApplicationCommand;
  const { message, data } = instead;
  const sourceId =
    typeof message === 'object' && message !== null && 'id' in message ? String(message.id) : undefined;
  const deed = { type, data: typeof data === 'object' && data !== null ? data : {}, sourceId, instead };
  return firstAnswer(stand.world, interact({ ...stand, application }, deed));
}

// Without a target: the only application that is here.
function someApplication(
  { world, user, channel }: Stand,
  target: CommandTarget | undefined,
): ApplicationRecord {
  const here = [...world.applications.values()].filter((application) =>
    target?.application === undefined
      ? footingOf(application, user, channel, world).installs.length > 0
      : application.id === idOf(target.application),
  );
  const [application, ...others] = here;
  if (!application || others.length > 0) throw new Error(`${here.length} applications are here: name one`);
  return application;
}
