import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type ChannelKind, channelTypesOf } from '../../kit/channel-kind.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { LIMITS } from '../layout/limits.ts';
import { labelOf } from '../layout/parts.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** One thing that can be chosen, and whether it is. */
export type Pick = { readonly label: string; readonly value: string; readonly chosen: boolean };

const row = (component: APIComponentInMessageActionRow): Row => ({
  type: ComponentType.ActionRow,
  components: [component],
});

/** A select of several: `least` of them, and `most` where that is less than all. */
export function picks(
  id: string,
  placeholder: string,
  options: readonly Pick[],
  { least = 0, most = LIMITS.component.options }: { least?: number; most?: number } = {},
): Row[] {
  const shown = options.slice(0, LIMITS.component.options);
  if (shown.length === 0) return [];
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: id,
    placeholder: labelOf(placeholder, LIMITS.component.placeholder),
    min_values: least,
    max_values: Math.min(most, shown.length),
    options: shown.map(({ label, value, chosen }) => ({
      label: labelOf(label, LIMITS.component.optionLabel),
      value,
      default: chosen,
    })),
  };
  return [row(select)];
}

/** A select of one channel of these kinds. */
export const channelPick = (
  id: string,
  placeholder: string,
  chosen: string,
  kinds: readonly ChannelKind[],
): Row =>
  row({
    type: ComponentType.ChannelSelect,
    custom_id: id,
    placeholder: labelOf(placeholder, LIMITS.component.placeholder),
    channel_types: channelTypesOf(kinds),
    default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Channel }],
  });

/** A select of one role or none. */
export const rolePick = (id: string, placeholder: string, chosen: string | null): Row =>
  row({
    type: ComponentType.RoleSelect,
    custom_id: id,
    placeholder: labelOf(placeholder, LIMITS.component.placeholder),
    min_values: 0,
    max_values: 1,
    default_values: chosen === null ? [] : [{ id: chosen, type: SelectMenuDefaultValueType.Role }],
  });

export type Question = {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly value?: string | undefined;
  readonly longest: number;
  readonly lines?: boolean;
};

/** A dialogue of one text field, which is named `typed`. */
export function asking({ id, title, label, hint, value, longest, lines }: Question) {
  return {
    custom_id: id,
    title: labelOf(title, LIMITS.modal.title),
    components: [
      {
        type: ComponentType.Label as const,
        label: labelOf(label, LIMITS.modal.label),
        description: labelOf(hint, LIMITS.modal.description),
        component: {
          type: ComponentType.TextInput as const,
          custom_id: 'typed',
          style: lines ? TextInputStyle.Paragraph : TextInputStyle.Short,
          max_length: longest,
          required: true,
          ...(value ? { value } : {}),
        },
      },
    ],
  };
}

/** What a container holds. */
export type Inside = Extract<
  NonNullable<MessageBody['components']>[number],
  { type: ComponentType.Container }
>['components'];
