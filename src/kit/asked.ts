import { type APIInteraction, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { RawArguments } from './action.ts';
import { CHOSEN } from './message-command.ts';

/** What an interaction says of a command's options. */
export type Asked = {
  readonly subcommand: string | undefined;
  readonly raw: RawArguments;
  /** The option that is being typed. */
  readonly focused: { readonly name: string; readonly typed: string } | undefined;
};

type RawOption = { name: string; type?: number; value?: unknown; focused?: boolean; options?: RawOption[] };
type Resolved = Readonly<Record<string, Readonly<Record<string, object>> | undefined>>;

/** Reads options, out of a subcommand where there is one, with what Discord resolved in the place of ids. */
export function askedOf(interaction: APIInteraction): Asked {
  const data: object = 'data' in interaction && interaction.data ? interaction.data : {};
  const given: readonly RawOption[] = 'options' in data && Array.isArray(data.options) ? data.options : [];
  const [first] = given;
  const nested = first?.type === Type.Subcommand || first?.type === Type.SubcommandGroup ? first : undefined;
  const options = nested ? (nested.options ?? []) : given;
  const resolved = 'resolved' in data ? (data.resolved as Resolved) : {};
  const focused = options.find((option) => option.focused === true);
  const chosen = 'target_id' in data ? resolved.messages?.[String(data.target_id)] : undefined;
  return {
    subcommand: nested?.name,
    raw: new Map<string, unknown>([
      ...options.map((option) => [option.name, resolvedValue(option, resolved)] as const),
      ...(chosen ? [[CHOSEN, chosen] as const] : []),
    ]),
    focused: focused && { name: focused.name, typed: typeof focused.value === 'string' ? focused.value : '' },
  };
}

/** An id for which nothing was resolved stays an id, which no option takes for more. */
function resolvedValue({ type, value }: RawOption, resolved: Resolved): unknown {
  const id = String(value);
  switch (type) {
    case Type.Channel:
      return resolved.channels?.[id] ?? value;
    case Type.Role:
      return resolved.roles?.[id] ?? value;
    case Type.Attachment:
      return resolved.attachments?.[id] ?? value;
    case Type.User: {
      const found = resolved.users?.[id];
      return found ? { ...found, member: resolved.members?.[id] } : value;
    }
    default:
      return value;
  }
}
