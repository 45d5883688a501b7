import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';

// Discord's client stops at 6000 characters where a command sets no limit of its own.
const longestText = 6_000;

/** Throws where Discord's client would not let a person send this value for the option. */
export function refuseUntypable(option: APIApplicationCommandOption, value: unknown): void {
  const why = complaint(option, value);
  if (why !== undefined) throw new Error(`the option "${option.name}" ${why}`);
}

function complaint(option: APIApplicationCommandOption, value: unknown): string | undefined {
  if ('choices' in option && option.choices && !option.autocomplete) {
    const offered: readonly unknown[] = option.choices.map((choice) => choice.value);
    if (!offered.includes(value)) return `offers only: ${offered.join(', ')}`;
  }
  switch (option.type) {
    case Type.String:
      return textComplaint(value, option.min_length ?? 0, option.max_length ?? longestText);
    case Type.Integer:
      return Number.isSafeInteger(value) ? rangeComplaint(value, option) : 'takes a whole number';
    case Type.Number:
      return typeof value === 'number' ? rangeComplaint(value, option) : 'takes a number';
    case Type.Boolean:
      return typeof value === 'boolean' ? undefined : 'takes true or false';
    default:
      return typeof value === 'string' ? undefined : 'takes an id';
  }
}

function textComplaint(value: unknown, min: number, max: number): string | undefined {
  if (typeof value !== 'string') return 'takes a text';
  const fits = value.length >= min && value.length <= max;
  return fits ? undefined : `takes ${min} to ${max} characters`;
}

function rangeComplaint(
  value: unknown,
  { min_value = -Infinity, max_value = Infinity }: { min_value?: number; max_value?: number },
): string | undefined {
  const number = Number(value);
  return number >= min_value && number <= max_value ? undefined : `takes ${min_value} to ${max_value}`;
}
