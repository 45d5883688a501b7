import {
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import { actionNamed, type Command } from './command.ts';
import type { Component, Submission } from './component.ts';
import type { Contexts } from './context.ts';
import { type CustomId, readCustomId } from './custom-id.ts';
import { UserError } from './errors.ts';
import { forModerators, presserOf } from './moderator.ts';
import type { Visibility } from './summary.ts';
import { type Commands, called, type Manner, mistaken, type Task } from './task.ts';

type Filled = Pick<Submission, 'values' | 'entities' | 'fields'>;
type Submitted = APIMessageComponentInteraction | APIModalSubmitInteraction;

/** What the press of a button or the choice in a menu asks for. */
export function componentTask(
  interaction: APIMessageComponentInteraction,
  commands: Commands,
  contexts: Contexts,
): Task {
  const { data } = interaction;
  const [kind, values] =
    data.component_type === ComponentType.Button
      ? (['button', []] as const)
      : (['select', Array.isArray(data.values) ? data.values : []] as const);
  const filled = { values, entities: entitiesOf(data, values), fields: new Map() };
  return submission(interaction, kind, filled, commands, contexts);
}

type Resolved = Readonly<Record<string, Readonly<Record<string, object>> | undefined>>;

/** What Discord resolved of what was chosen in a select of channels or roles, in the place of ids. */
function entitiesOf(data: object, values: readonly string[]): unknown[] {
  const resolved = 'resolved' in data ? (data.resolved as Resolved) : {};
  return values.map((id) => resolved.channels?.[id] ?? resolved.roles?.[id] ?? id);
}

/** What a modal that was sent off asks for. */
export const modalTask = (
  interaction: APIModalSubmitInteraction,
  commands: Commands,
  contexts: Contexts,
): Task => submission(interaction, 'modal', modalFields(interaction), commands, contexts);

/** Text inputs by their ids, both in labels and in the older action rows. */
function modalFields(interaction: APIModalSubmitInteraction): Filled {
  const fields = new Map<string, string>();
  for (const row of interaction.data.components ?? []) {
    const inputs = 'component' in row ? [row.component] : 'components' in row ? row.components : [];
    for (const input of inputs) {
      if (input.type === ComponentType.TextInput) fields.set(input.custom_id, input.value);
    }
  }
  return { values: [], entities: [], fields };
}

const BROWSED = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;

/**
 * A private answer is browsed in place. A public one stays as others read it, and an error stays to be read:
 * errors are plain messages, which could only take on the components-v2 flag, never lose it again.
 */
const isBrowsed = (interaction: Submitted): boolean =>
  ((interaction.message?.flags ?? 0) & BROWSED) === BROWSED;

function submission(
  interaction: Submitted,
  kind: Component['kind'],
  filled: Filled,
  commands: Commands,
  contexts: Contexts,
): Task {
  const manner = isBrowsed(interaction) ? 'update' : 'private';
  const read = readCustomId(interaction.data.custom_id);
  const command = read && commands.get(read.command);
  if (!command) return mistaken('unknown', manner, new UserError('component.stale'));
  const task =
    (read.kind === 'call'
      ? callTask(read, command, manner, contexts)
      : submitTask(read, command, { kind, filled, manner }, contexts)) ??
    mistaken(command.name, manner, new UserError('component.stale'));
  if (visibilityOf(command, read, kind) === 'fans') return task;
  return forModerators(task, manner, presserOf(interaction), contexts.rights);
}

/** A moderators' command may have a button for everybody, as that under a post. */
function visibilityOf(command: Command, read: CustomId, kind: Component['kind']): Visibility {
  const component = read.kind === 'component' ? componentOf(command, read.component, kind) : undefined;
  return component?.visibility ?? command.visibility;
}

function callTask(
  read: CustomId & { kind: 'call' },
  command: Command,
  manner: 'update' | 'private',
  contexts: Contexts,
): Task | undefined {
  const action = actionNamed(command, read.subcommand);
  if (!action) return undefined;
  const forAll = command.visibility === 'fans' && !action.wantsPrivate(read.fields);
  const aloud = read.aloud && manner === 'private' && forAll;
  return called(command.name, action, read.fields, contexts, aloud ? 'public' : manner);
}

type Pressed = { kind: Component['kind']; filled: Filled; manner: Manner };

function submitTask(
  read: CustomId & { kind: 'component' },
  command: Command,
  { kind, filled, manner }: Pressed,
  contexts: Contexts,
): Task | undefined {
  const component = componentOf(command, read.component, kind);
  if (!component) return undefined;
  const submitted = { state: read.fields, ...filled };
  const { opensModal, changes, cooldown } = component;
  if (opensModal) {
    // A modal must be the first answer, so nothing is read for it from anywhere.
    const run = () => component.submit(submitted, contexts.bare);
    return { command: command.name, manner: 'modal', changes: false, cooldown, run };
  }
  const run = async () => component.submit(submitted, await contexts.whole());
  return { command: command.name, manner, changes, cooldown, run };
}

/** A button's id that comes back from a modal, or the like, is forged: each kind is answered in its own way. */
function componentOf(command: Command, name: string, kind: Component['kind']): Component | undefined {
  const component = Object.hasOwn(command.components, name) ? command.components[name] : undefined;
  return component?.kind === kind ? component : undefined;
}
