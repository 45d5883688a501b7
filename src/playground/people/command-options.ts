import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { OptionValues } from '../acting.ts';
import { attach } from '../state/attachments.ts';
import type { Scene } from './interaction.ts';
import { refuseUntypable } from './option-limits.ts';
import { Resolved } from './resolved.ts';

/** One option as an interaction carries it. */
interface SentOption {
  readonly name: string;
  readonly type: Type;
  readonly value?: unknown;
  readonly focused?: true;
  readonly options?: SentOption[];
}

/** What is typed: the words after the command's name, the values, and the option that the cursor is in. */
export interface Typed {
  readonly path: readonly string[];
  readonly values: OptionValues;
  readonly focused?: string;
}

/**
 * The `data` of a slash command: options in their nesting, and what they resolve to.
 * @throws where Discord's client would not let the person send it
 */
export async function commandData(
  scene: Scene,
  command: APIApplicationCommand,
  typed: Typed,
): Promise<object> {
  const { declared, wrap } = descend(command, typed.path);
  const unknown = Object.keys(typed.values).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`/${command.name} has no option "${unknown}" here`);
  const resolved = new Resolved(scene);
  const sent: SentOption[] = [];
  for (const option of declared) {
    const one = await sentOption(scene, option, typed, resolved);
    if (one) sent.push(one);
  }
  const { id, name, type, guild_id } = command;
  const scope = guild_id === undefined ? {} : { guild_id };
  return { id, name, type, ...scope, options: wrap(sent), ...resolved.toJSON() };
}

// Subcommands stand as options around the options.
function descend(
  command: APIApplicationCommand,
  path: readonly string[],
): { declared: readonly APIApplicationCommandOption[]; wrap: (options: SentOption[]) => SentOption[] } {
  const [name, ...rest] = path;
  const options = command.options ?? [];
  const nested = options.filter(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup);
  if (name === undefined) {
    if (nested.length > 0)
      throw new Error(`/${command.name} needs one of: ${nested.map((one) => one.name).join(', ')}`);
    return { declared: options, wrap: (sent) => sent };
  }
  const found = nested.find((option) => option.name === name);
  if (!found) throw new Error(`/${command.name} has no subcommand "${name}"`);
  const inner =
    'options' in found ? { ...command, options: [...(found.options ?? [])] } : { ...command, options: [] };
  const { declared, wrap } = descend(inner, rest);
  return { declared, wrap: (sent) => [{ name, type: found.type, options: wrap(sent) }] };
}

async function sentOption(
  scene: Scene,
  option: APIApplicationCommandOption,
  typed: Typed,
  resolved: Resolved,
): Promise<SentOption | undefined> {
  const { name, type } = option;
  const focused = typed.focused === name;
  const value = typed.values[name] ?? (focused ? '' : undefined);
  if (value === undefined) {
    if (option.required && typed.focused === undefined) throw new Error(`the option "${name}" is required`);
    return undefined;
  }
  if (value instanceof File) return { name, type, value: await upload(scene, value, resolved) };
  const plain = typeof value === 'object' ? value.id : value;
  if (focused) return { name, type, value: String(plain), focused: true };
  refuseUntypable(option, plain);
  resolve(resolved, type, String(plain));
  return { name, type, value: plain };
}

function resolve(resolved: Resolved, type: Type, id: string): void {
  if (type === Type.User) resolved.user(id);
  if (type === Type.Role) resolved.role(id);
  if (type === Type.Channel) resolved.channel(id);
  if (type === Type.Mentionable) resolved.mentionable(id);
}

async function upload({ world, channel }: Scene, file: File, resolved: Resolved): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const contentType = file.type || 'application/octet-stream';
  const [attachment] = attach(world, channel.id, [{ id: '0', name: file.name, contentType, bytes }], []);
  if (!attachment) throw new Error('the file could not be stored');
  resolved.attachment(attachment.id, { ...attachment, ephemeral: true });
  return attachment.id;
}
