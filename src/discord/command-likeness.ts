/** The parts that we decide, in one order, with Discord's defaults left out as Discord leaves them out. */
const DECIDED = new Set(
  (
    'name description name_localizations description_localizations options type required choices autocomplete ' +
    'channel_types value min_value max_value min_length max_length default_member_permissions contexts integration_types'
  ).split(' '),
);

type Named = { readonly name: string };

const printOf = (command: object): string => JSON.stringify(normal(command));

/** True when Discord has just the commands that are wanted, in whatever order. */
export const areAlike = (wanted: readonly object[], present: readonly object[]): boolean =>
  JSON.stringify(wanted.map(printOf).sort()) === JSON.stringify(present.map(printOf).sort());

/** By name, what Discord's list of commands has otherwise than it is wanted. */
export type CommandDifferences = {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly surplus: readonly string[];
};

/** How Discord's list differs from the one that is wanted. */
export function differencesOf(wanted: readonly Named[], present: readonly Named[]): CommandDifferences {
  const prints = new Map(present.map((command) => [command.name, printOf(command)]));
  const names = new Set(wanted.map(({ name }) => name));
  return {
    missing: wanted.filter(({ name }) => !prints.has(name)).map(({ name }) => name),
    changed: wanted
      .filter((command) => prints.has(command.name) && prints.get(command.name) !== printOf(command))
      .map(({ name }) => name),
    surplus: present.map(({ name }) => name).filter((name) => !names.has(name)),
  };
}

function normal(value: unknown, inMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => normal(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, item]) => (inMap || DECIDED.has(key)) && !isDefault(item))
    .map(([key, item]) => [key, normal(item, key.endsWith('_localizations'))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

const isDefault = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  // What has no description is told of with an empty one.
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);
