import {
  type APIApplicationCommand,
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Answer, CommandTarget, OptionValues } from '../acting.ts';
import type { Ref } from '../options.ts';
import { idOf } from '../ref.ts';
import { firstAnswer } from './answer.ts';
import { commandData } from './command-options.ts';
import { interact, type Scene } from './interaction.ts';
import { type Offer, offeredCommands } from './offers.ts';
import { Resolved } from './resolved.ts';
import { seen } from './sight.ts';
import type { Stand } from './stand.ts';

/** Sends a slash command off. `words`: its name and subcommands, with blanks between. */
export async function sendCommand(
  stand: Stand,
  words: string,
  values: OptionValues,
  target?: CommandTarget,
): Promise<Answer> {
  const { scene, command, path } = slashCommand(stand, words, target);
  const data = await commandData(scene, command, { path, values });
  return firstAnswer(stand.world, interact(scene, { type: InteractionType.ApplicationCommand, data }));
}

/** What is listed while the person types into the option `focused`. */
export async function listChoices(
  stand: Stand,
  words: string,
  typing: { readonly values: OptionValues; readonly focused: string },
  target?: CommandTarget,
): Promise<readonly APIApplicationCommandOptionChoice[]> {
  const { scene, command, path } = slashCommand(stand, words, target);
  const data = await commandData(scene, command, { path, ...typing });
  const type = InteractionType.ApplicationCommandAutocomplete;
  const { choices } = await firstAnswer(stand.world, interact(scene, { type, data }));
  return choices;
}

/** Uses a context-menu command on a message or a person. */
export async function useContextMenu(
  stand: Stand,
  name: string,
  on: Ref,
  target?: CommandTarget,
): Promise<Answer> {
  const { world, user, channel } = stand;
  const onMessage = world.messages.get(idOf(on)) !== undefined;
  const type = onMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
  const offer = offered(stand, name, type, target);
  const scene: Scene = { ...stand, application: offer.application };
  const resolved = new Resolved(scene);
  if (onMessage) resolved.message(seen(world, user, channel, idOf(on)).id);
  else resolved.user(idOf(on));
  const data = { id: offer.command.id, name, type, target_id: idOf(on), ...resolved.toJSON() };
  return firstAnswer(world, interact(scene, { type: InteractionType.ApplicationCommand, data }));
}

function slashCommand(
  stand: Stand,
  words: string,
  target?: CommandTarget,
): { scene: Scene; command: APIApplicationCommand; path: string[] } {
  const [name = '', ...path] = words.split(' ');
  const { application, command } = offered(stand, name, ApplicationCommandType.ChatInput, target);
  return { scene: { ...stand, application }, command, path };
}

function offered(
  stand: Stand,
  name: string,
  type: ApplicationCommandType,
  target: CommandTarget | undefined,
): Offer {
  const { world, user, channel } = stand;
  const wanted = target?.application === undefined ? undefined : idOf(target.application);
  const found = offeredCommands(world, user, channel).find(
    ({ application, command }) =>
      command.name === name && command.type === type && (wanted === undefined || application.id === wanted),
  );
  if (!found) throw new Error(`${user.user.username} is offered no command "${name}" here`);
  return found;
}
