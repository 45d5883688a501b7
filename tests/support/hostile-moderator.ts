import { ComponentType, InteractionType } from 'discord-api-types/v10';
import fc from 'fast-check';

/** What is real in the storm's server, so that much of what is forged comes near to it. */
export interface Real {
  /** Ids of channels, roles and people, of this server and of another. */
  readonly ids: readonly string[];
  /** Custom ids that the bot has drawn. */
  readonly customIds: readonly string[];
  /** What Discord says of an entity that it has resolved, for channels and roles. */
  readonly resolved: Readonly<Record<string, object>>;
}

const NASTY = [
  '',
  '@everyone <@&1> <@2>',
  '__proto__',
  'constructor',
  '\ud800\0\u202e',
  '9'.repeat(40),
  '-1',
  '1e999',
  'a'.repeat(4000),
  '{film}'.repeat(80),
  'Europe/Berlin',
  'next friday 8pm',
  '7d, 3h, 0',
  '"; DROP TABLE records; --',
];

const PATHS = {
  setup: [''],
  subscribe: [''],
  unsubscribe: [''],
  reminders: ['list', 'plan', 'check', 'preview', 'edit', 'pause', 'resume', 'remove', 'constructor'],
  settings: ['show', 'zone', 'language', 'log', 'spoilers', 'export', 'import', '__proto__'],
  event: ['add', 'edit', 'move', 'remove', 'list', 'correct'],
} as const;

const OPTIONS = [
  'channel',
  'zone',
  'role',
  'step',
  'event',
  'title',
  'when',
  'film',
  'date',
  'source',
  'policy',
  'file',
];

const COMPONENTS = {
  setup: [
    'tab',
    'channel',
    'tags',
    'events',
    'steps',
    'zone',
    'role',
    'pinged',
    'language',
    'words-step',
    'flip',
    'save',
    'mine',
    'theirs',
    'preview',
    'anew',
    'drop',
    'steps-ask',
    'steps-typed',
    'time',
    'zone-typed',
    'words-ask',
    'words',
    'toString',
  ],
  reminders: ['end', 'edit', 'now', 'ping', 'unping', 'page', 'plan-page', 'check-page', '__proto__'],
  settings: ['import', 'follow', 'drop'],
  event: ['pick', 'remove', 'drop', 'now', 'later'],
} as const;

const STATES = ['d', 'what', 'step', 'channel', 'row', 'to', 'draft', 'key', 'pick', 'now', 'event'];

function commandsOf(text: fc.Arbitrary<string>, resolved: Real['resolved']) {
  const option = fc
    .tuple(fc.constantFrom(...OPTIONS), fc.constantFrom(3, 4, 5, 7, 8, 11), text)
    .map(([name, type, value]) => ({ name, type, value }));
  const named = fc
    .constantFrom(...Object.keys(PATHS).filter((name): name is keyof typeof PATHS => name in PATHS))
    .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom<string>(...PATHS[name])));
  const asked = fc.tuple(named, fc.uniqueArray(option, { maxLength: 4, selector: ({ name }) => name }));
  return asked.map(([[name, path], options]) => ({
    id: '1',
    name,
    type: 1,
    options: path === '' ? options : [{ name: path, type: 1, options }],
    resolved: { channels: resolved, roles: resolved, attachments: resolved },
  }));
}

/** Custom ids that the bot never wrote, of components that it has. */
function forgedIds(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .constantFrom(
      ...Object.keys(COMPONENTS).filter((name): name is keyof typeof COMPONENTS => name in COMPONENTS),
    )
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.constantFrom<string>(...COMPONENTS[name]),
        fc.dictionary(fc.constantFrom(...STATES), text, { maxKeys: 3 }),
      ),
    )
    .map(([name, component, state]) =>
      `${name}:${component}?${new URLSearchParams(state).toString()}`.slice(0, 100),
    );
}

/** Interactions of one who may do everything and means no good. */
export function hostileModerator({ ids, customIds, resolved }: Real): fc.Arbitrary<Record<string, unknown>> {
  const text = fc.oneof(fc.constantFrom(...NASTY), fc.constantFrom(...ids), fc.string({ maxLength: 50 }));
  const data = commandsOf(text, resolved);
  const customId = fc.oneof(fc.constantFrom(...customIds), forgedIds(text));
  const pressed = fc.oneof(
    fc.record({ component_type: fc.constant(ComponentType.Button), custom_id: customId }),
    fc.record({
      component_type: fc.constantFrom(
        ComponentType.StringSelect,
        ComponentType.ChannelSelect,
        ComponentType.RoleSelect,
      ),
      custom_id: customId,
      values: fc.array(text, { maxLength: 3 }),
      resolved: fc.constantFrom({}, { channels: resolved }, { roles: resolved }),
    }),
  );
  const field = fc.record({
    type: fc.constant(ComponentType.TextInput),
    id: fc.constant(2),
    custom_id: fc.constantFrom('typed', 'x'),
    value: text,
  });
  const submitted = fc.record({
    custom_id: customId,
    components: fc.array(
      fc.record({ type: fc.constant(ComponentType.Label), id: fc.constant(1), component: field }),
      { maxLength: 2 },
    ),
  });
  return fc.oneof(
    fc.record({ type: fc.constant(InteractionType.ApplicationCommand), data }),
    fc.record({ type: fc.constant(InteractionType.MessageComponent), data: pressed }),
    fc.record({ type: fc.constant(InteractionType.ModalSubmit), data: submitted }),
  );
}
