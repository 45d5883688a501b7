import { ComponentType } from 'discord-api-types/v10';
import type { Scene } from './interaction.ts';
import { Resolved } from './resolved.ts';

/** A component as it stands in a message or a modal, as far as acting on it goes. */
export interface StandingComponent {
  readonly type: ComponentType;
  readonly id?: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string }[];
  readonly component?: StandingComponent;
  readonly components?: readonly StandingComponent[];
  readonly accessory?: StandingComponent;
}

/** Every component at any depth, in the order of reading. */
function everyComponent(components: readonly StandingComponent[]): StandingComponent[] {
  return components.flatMap((one) => {
    const inner = [
      ...(one.components ?? []),
      ...(one.component ? [one.component] : []),
      ...(one.accessory ? [one.accessory] : []),
    ];
    return [one, ...everyComponent(inner)];
  });
}

/** The component that a person can use by this custom id. @throws when there is none, or it is disabled */
export function usable(components: readonly StandingComponent[], customId: string): StandingComponent {
  const found = everyComponent(components).find(({ custom_id }) => custom_id === customId);
  if (!found) throw new Error(`there is no component "${customId}" here`);
  if (found.disabled) throw new Error(`the component "${customId}" is disabled`);
  return found;
}

/** Chosen values with what they resolve to. @throws where Discord's client would not let them be chosen */
export function chosen(
  scene: Scene,
  component: StandingComponent,
  values: readonly string[],
): { values: readonly string[]; resolved?: object } {
  const { min_values = 1, max_values = 1, options } = component;
  if (values.length < min_values || values.length > max_values) {
    throw new Error(`choose ${min_values} to ${max_values} values`);
  }
  const foreign = options && values.find((value) => !options.some((option) => option.value === value));
  if (foreign !== undefined) throw new Error(`"${foreign}" is not offered`);
  const resolved = new Resolved(scene);
  for (const value of values) resolve(resolved, component.type, value);
  return { values, ...resolved.toJSON() };
}

function resolve(resolved: Resolved, type: ComponentType, id: string): void {
  if (type === ComponentType.UserSelect) resolved.user(id);
  if (type === ComponentType.RoleSelect) resolved.role(id);
  if (type === ComponentType.ChannelSelect) resolved.channel(id);
  if (type === ComponentType.MentionableSelect) resolved.mentionable(id);
}
