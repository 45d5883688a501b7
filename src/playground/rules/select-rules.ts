import { ComponentType } from 'discord-api-types/v10';
import { emojiProblems } from './emoji-rules.ts';
import { badLength, fieldName, type Path, type Problem, problem } from './form-error.ts';
import type { ComponentBody, OptionBody } from './message-body.ts';

/**
 * What the schema does not say of selects: how options and numbers of values fit together.
 * Source: Discord's documentation, components/reference, String Select and its kin.
 */
export function selectProblems(select: ComponentBody, path: Path): Problem[] {
  const min = select.min_values ?? 1;
  const max = select.max_values ?? 1;
  const options = select.options ?? [];
  return [
    ...(min > max ? [crossed(path)] : []),
    ...(select.type === ComponentType.StringSelect ? optionProblems(options, max, path) : []),
    ...defaultProblems(select, max, path),
  ];
}

function crossed(path: Path): Problem {
  return problem(
    [...path, 'min_values'],
    'BASE_TYPE_INVALID',
    'min_values must be less than or equal to max_values',
    `${fieldName(path)} asks for more values than it allows.`,
  );
}

function optionProblems(options: readonly OptionBody[], max: number, path: Path): Problem[] {
  const at = [...path, 'options'];
  const rule = 'A select must have as many options as values may be chosen.';
  return [
    ...(options.length < max ? [badLength(at, max, 25, rule)] : []),
    ...options.flatMap(({ emoji }, i) => emojiProblems(emoji, [...at, i, 'emoji'])),
    ...duplicateValues(options, at),
  ];
}

/** Options that give the same value as one before. */
function duplicateValues(options: readonly OptionBody[], path: Path): Problem[] {
  return options.flatMap(({ value }, i) => {
    if (options.findIndex((other) => other.value === value) === i) return [];
    const message = 'The specified option value is already used';
    const rule = 'Each option of a select must have a value of its own.';
    return [problem([...path, i, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message, rule)];
  });
}

function defaultProblems({ options, default_values }: ComponentBody, max: number, path: Path): Problem[] {
  const chosen = (options ?? []).filter((option) => option.default).length + (default_values ?? []).length;
  if (chosen <= max) return [];
  const message = 'The specified number of default values exceeds the specified maximum values';
  const rule = 'A select may not come with more values chosen than it allows.';
  return [problem(path, 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message, rule)];
}
