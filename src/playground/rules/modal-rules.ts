import { ComponentType } from 'discord-api-types/v10';
import { duplicateIds } from './component-rules.ts';
import { allComponents, isSelect, type Placed } from './component-tree.ts';
import { type Path, type Problem, problem, required, tooLong } from './form-error.ts';
import type { ComponentBody } from './message-body.ts';
import { selectProblems } from './select-rules.ts';
import { textSize } from './text-size.ts';

const maxParts = 5;

/**
 * What the schema does not say of a modal.
 * Source: Discord's documentation, components/reference, Label and Text Input.
 */
export function modalProblems({ components }: { readonly components: readonly ComponentBody[] }): Problem[] {
  const all = allComponents(components);
  const many = tooLong(['components'], maxParts, 'A modal may have at most 5 components.');
  return [
    ...(components.length > maxParts ? [many] : []),
    ...components.flatMap((part, i) => rowProblems(part, ['components', i])),
    ...components.flatMap((part, i) => labelledProblems(part, ['components', i])),
    ...all.flatMap(fieldProblems),
    ...duplicateIds(all),
  ];
}

// The older form of a modal: rows of one text input each, which carries its own label.
function rowProblems({ type, components }: ComponentBody, path: Path): Problem[] {
  if (type !== ComponentType.ActionRow) return [];
  const inputs = components ?? [];
  const rule = 'A row of a modal holds one text input.';
  const message = 'The specified component exceeds the maximum width';
  const wide = problem([...path, 'components', 1], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, rule);
  return [
    ...(inputs.length > 1 ? [wide] : []),
    ...inputs.flatMap(({ label }, i) =>
      label
        ? []
        : [required([...path, 'components', i, 'label'], 'A text input in a row must have a label.')],
    ),
  ];
}

function labelledProblems({ type, component }: ComponentBody, path: Path): Problem[] {
  if (type !== ComponentType.Label || !component?.label) return [];
  const rule = 'What stands in a label has no label of its own.';
  return [problem([...path, 'component', 'label'], 'BASE_TYPE_INVALID', 'Label is not allowed here', rule)];
}

function fieldProblems({ component, path }: Placed): Problem[] {
  const disabled = problem(
    [...path, 'disabled'],
    'BASE_TYPE_INVALID',
    'Components in modals cannot be disabled',
    'What stands in a modal cannot be disabled.',
  );
  return [
    ...(component.disabled ? [disabled] : []),
    ...(isSelect(component) ? selectProblems(component, path) : []),
    ...(component.type === ComponentType.TextInput ? inputProblems(component, path) : []),
  ];
}

function inputProblems({ value, min_length, max_length }: ComponentBody, path: Path): Problem[] {
  const min = min_length ?? 0;
  const max = max_length ?? 4000;
  const crossed = problem(
    [...path, 'min_length'],
    'BASE_TYPE_INVALID',
    'min_length must be less than or equal to max_length',
    'A text input cannot ask for more characters than it takes.',
  );
  const long = tooLong([...path, 'value'], max, 'The text given beforehand must fit into the text input.');
  return [...(min > max ? [crossed] : []), ...(textSize(value) > max ? [long] : [])];
}
