import { ComponentType, type TextInputStyle } from 'discord-api-types/v10';
import { chosen, type StandingComponent } from './components.ts';
import type { Scene } from './interaction.ts';

interface TextInput extends StandingComponent {
  readonly style?: TextInputStyle;
  readonly value?: string;
  readonly min_length?: number;
  readonly max_length?: number;
}

/** What a person filled in, by custom id; what is left out keeps the modal's own value. */
export type Filled = Readonly<Record<string, string | readonly string[] | boolean>>;

/**
 * The components that a modal's submission carries: the modal's own, each with its value, and what they resolve to.
 * @throws where Discord's client would not let the person send it
 */
export function submitted(
  scene: Scene,
  components: readonly StandingComponent[],
  filled: Filled,
): { components: object[]; resolved?: object } {
  const resolved: object[] = [];
  const answer = (component: StandingComponent): object => {
    const { type, id, custom_id } = component;
    const shape = { type, id: id ?? 0 };
    if (component.components) return { ...shape, components: component.components.map(answer) };
    if (component.component) return { ...shape, component: answer(component.component) };
    if (custom_id === undefined) return shape;
    const { resolved: found, ...value } = valuesOf(scene, component, filled[custom_id]);
    if (found) resolved.push(found);
    return { ...shape, custom_id, ...value };
  };
  const answered = components.map(answer);
  return resolved.length === 0
    ? { components: answered }
    : { components: answered, resolved: merged(resolved) };
}

interface Value {
  readonly value?: unknown;
  readonly values?: readonly string[];
  readonly resolved?: object;
}

function valuesOf(scene: Scene, component: StandingComponent, given: Filled[string] | undefined): Value {
  if (component.type === ComponentType.TextInput) return { value: textOf(component, given) };
  if (component.type === ComponentType.Checkbox) return { value: given === true };
  const values = given === undefined ? [] : Array.isArray(given) ? given.map(String) : [String(given)];
  if (component.type === ComponentType.RadioGroup) return { value: values[0] ?? null };
  if (component.type === ComponentType.CheckboxGroup) return { values };
  if (values.length === 0 && component.required === false) return { values };
  return chosen(scene, component, values);
}

function textOf(input: TextInput, given: Filled[string] | undefined): string {
  const text = given === undefined ? (input.value ?? '') : String(given);
  const { min_length = 0, max_length = 4_000, required = true } = input;
  if (text === '' && !required) return text;
  const least = Math.max(min_length, required ? 1 : 0);
  if (text.length < least || text.length > max_length) {
    throw new Error(`"${input.custom_id}" takes ${least} to ${max_length} characters`);
  }
  return text;
}

function merged(parts: readonly object[]): object {
  const all: Record<string, object> = {};
  for (const part of parts) {
    for (const [kind, entries] of Object.entries(part)) all[kind] = { ...all[kind], ...entries };
  }
  return all;
}
