import { ComponentType } from 'discord-api-types/v10';
import type { Path } from './form-error.ts';
import type { ComponentBody } from './message-body.ts';

/** A component and where it stands. */
export interface Placed {
  readonly component: ComponentBody;
  readonly path: Path;
}

/** All components at any depth, each with its place, parents first. */
export function allComponents(components: readonly ComponentBody[], path: Path = ['components']): Placed[] {
  return components.flatMap((component, i) => withNested(component, [...path, i]));
}

function withNested(component: ComponentBody, path: Path): Placed[] {
  const { components, accessory, component: labelled } = component;
  return [
    { component, path },
    ...allComponents(components ?? [], [...path, 'components']),
    ...(accessory ? withNested(accessory, [...path, 'accessory']) : []),
    ...(labelled ? withNested(labelled, [...path, 'component']) : []),
  ];
}

/** Selects of every kind. */
export function isSelect({ type }: ComponentBody): boolean {
  return selectTypes.has(type);
}

const selectTypes: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);
