import { ComponentType } from 'discord-api-types/v10';
import { buttonProblems } from './button-rules.ts';
import { allComponents, isSelect, type Placed } from './component-tree.ts';
import { type Path, type Problem, problem, tooLong } from './form-error.ts';
import type { ComponentBody } from './message-body.ts';
import { selectProblems } from './select-rules.ts';
import { textSize } from './text-size.ts';

const maxRows = 5;
const maxComponents = 40;
const maxText = 4000;

/**
 * What Discord's schema lets pass in the components of a message and Discord does not.
 * @param v2 whether the request carries the flag IS_COMPONENTS_V2
 * Source: Discord's documentation, components/reference.
 */
export function componentProblems(components: readonly ComponentBody[], v2: boolean): Problem[] {
  const all = allComponents(components);
  return [
    ...(v2 ? totalProblems(all) : legacyProblems(components)),
    ...all.flatMap(partProblems),
    ...duplicateIds(all),
  ];
}

/** Ids that stand twice: the `custom_id` of what can be used, and the number of any component. */
export function duplicateIds(all: readonly Placed[]): Problem[] {
  return [
    ...doubled(all, 'custom_id').map((path) =>
      problem(
        path,
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
        'Each custom id may stand only once in a message or modal.',
      ),
    ),
    ...doubled(all, 'id').map((path) =>
      problem(
        path,
        'COMPONENT_ID_DUPLICATED',
        'Component id cannot be duplicated',
        'The number of a component may stand only once.',
      ),
    ),
  ];
}

function doubled(all: readonly Placed[], key: 'custom_id' | 'id'): Path[] {
  const seen = new Set<string | number>();
  return all.flatMap(({ component, path }) => {
    const id = component[key];
    if (!id) return [];
    const again = seen.has(id);
    seen.add(id);
    return again ? [[...path, key]] : [];
  });
}

function legacyProblems(components: readonly ComponentBody[]): Problem[] {
  const rule = 'A message without the flag for components v2 takes only rows of buttons and selects.';
  const foreign = components.flatMap(({ type }, i) =>
    type === ComponentType.ActionRow
      ? []
      : [
          problem(
            ['components', i],
            'UNION_TYPE_CHOICES',
            'Value of field "type" must be one of (1,).',
            rule,
          ),
        ],
  );
  const many = components.length > maxRows;
  return [
    ...foreign,
    ...(many ? [tooLong(['components'], maxRows, 'A message may have at most 5 rows.')] : []),
  ];
}

function totalProblems(all: readonly Placed[]): Problem[] {
  const texts = all.filter(({ component }) => component.type === ComponentType.TextDisplay);
  const size = texts.reduce((sum, { component }) => sum + textSize(component.content), 0);
  const many = problem(
    ['components'],
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    'The total number of components cannot exceed 40',
    'A message may have at most 40 components, counting the nested ones.',
  );
  const long = problem(
    ['components'],
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    'Components displayable text size exceeds maximum size of 4000',
    'The text displays of a message may have at most 4000 characters together.',
  );
  return [...(all.length > maxComponents ? [many] : []), ...(size > maxText ? [long] : [])];
}

function partProblems({ component, path }: Placed): Problem[] {
  if (component.type === ComponentType.ActionRow) return rowProblems(component.components ?? [], path);
  if (component.type === ComponentType.Button) return buttonProblems(component, path);
  return isSelect(component) ? selectProblems(component, path) : [];
}

// A row is five buttons wide, and a select takes all of it.
function rowProblems(row: readonly ComponentBody[], path: Path): Problem[] {
  const widths = row.map((component) => (isSelect(component) ? maxRows : 1));
  return widths.flatMap((_, i) => {
    const width = widths.slice(0, i + 1).reduce((sum, one) => sum + one, 0);
    if (width <= maxRows) return [];
    const message = 'The specified component exceeds the maximum width';
    const rule = 'A row holds up to 5 buttons or 1 select.';
    return [problem([...path, 'components', i], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message, rule)];
  });
}
