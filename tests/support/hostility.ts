import { ComponentType, InteractionType } from 'discord-api-types/v10';
import fc from 'fast-check';

/** Texts that people send who mean no good, or whose keyboard does. */
const NASTY = [
  '',
  ' ',
  '@everyone',
  '@here <@1> <@&2> <#3> </release:4>',
  '<t:0:R> <a:x:1> ||**__~~`bold`~~__**||',
  '```js\nprocess.exit()```',
  '[click](https://evil.example) https://evil.example',
  '\u202e\u2066desrever\u2069\u202c',
  '\u200b\u200d\ufeff\u00ad',
  'Z\u0351\u0344\u036b\u0343\u032a'.repeat(40),
  '\ud800',
  '\0\u0001\u001b[31m',
  '__proto__',
  'constructor',
  'toString',
  `\${jndi:ldap://x} {{7*7}} %s %n \\u0000`,
  "'; DROP TABLE records; --",
  '../../etc/passwd',
  'null',
  '١٢٣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿👨‍👩‍👧‍👦',
  'a'.repeat(6000),
  '@everyone '.repeat(600),
  '𝔣'.repeat(3000),
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('part two', 'kirby', 'white widow', 'fallout', 'covid', 'tom cruise'),
  },
);

const value = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)) },
  { weight: 1, arbitrary: fc.anything({ maxDepth: 2 }) },
);

const NAMES = [
  'release',
  'quote',
  'cast',
  'film',
  'production',
  'article',
  'search',
  'help',
  'about',
  'trivia',
];
const OPTIONS = [
  'film',
  'speaker',
  'about',
  'person',
  'topic',
  'text',
  'command',
  'article',
  'page',
  'private',
];

const commandName = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: text },
);
const optionName = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...OPTIONS) },
  { weight: 1, arbitrary: text },
);

const flat = fc.array(fc.record({ name: optionName, type: fc.constant(3), value }), { maxLength: 6 });

/** Options as Discord nests them under a subcommand. */
const below = fc
  .record({ name: fc.constantFrom('play', 'scores', 'list', 'nothing'), type: fc.constant(1), options: flat })
  .map((subcommand) => [subcommand]);

const options = fc.oneof({ weight: 4, arbitrary: flat }, { weight: 1, arbitrary: below });

const command = fc.record({
  type: fc.constant(InteractionType.ApplicationCommand),
  data: fc.record({ id: fc.constant('1'), name: commandName, type: fc.constantFrom(1, 1, 1, 2, 3), options }),
});

const typing = fc.record({
  type: fc.constant(InteractionType.ApplicationCommandAutocomplete),
  data: fc.record({
    id: fc.constant('1'),
    name: commandName,
    type: fc.constant(1),
    options: fc.array(fc.record({ name: optionName, type: fc.constant(3), value, focused: fc.boolean() }), {
      maxLength: 4,
    }),
  }),
});

/** Custom ids that look like ours, and ones that do not. */
const customId = fc.oneof(
  fc
    .tuple(fc.constantFrom('/', '+'), commandName, fc.dictionary(optionName, text, { maxKeys: 3 }))
    .map(([mark, name, fields]) => `${mark}${name}?${new URLSearchParams(fields).toString()}`.slice(0, 100)),
  fc
    .tuple(
      fc.constantFrom(
        'trivia:answer',
        'search:again',
        'search:open',
        'search:find',
        'production:topic',
        'quote:gone',
        'x:y',
      ),
      text,
    )
    .map(([id, state]) => `${id}?text=${state}`.slice(0, 100)),
  fc
    .tuple(
      fc.constantFrom('0123456789abcdef', 'x', '../a', '__proto__'),
      fc.constantFrom('0', '-1', '1e9', 'x', ''),
    )
    .map(([round, choice]) => `trivia:answer?round=${round}&choice=${choice}`),
  text,
);

/** The kinds of message on which a component can be pressed; the test puts a real one in its place. */
export const PRESSED = ['public', 'private error', 'private answer'] as const;
const message = fc.constantFrom(...PRESSED);

const press = fc.record({
  type: fc.constant(InteractionType.MessageComponent),
  message,
  data: fc.oneof(
    fc.record({ component_type: fc.constant(ComponentType.Button), custom_id: customId }),
    fc.record({
      component_type: fc.constant(ComponentType.StringSelect),
      custom_id: customId,
      values: fc.array(text, { maxLength: 3 }),
    }),
  ),
});

const submission = fc.record({
  type: fc.constant(InteractionType.ModalSubmit),
  message: fc.option(message, { nil: undefined }),
  data: fc.record({
    custom_id: customId,
    components: fc.array(
      fc.record({
        type: fc.constant(ComponentType.Label),
        id: fc.constant(1),
        component: fc.record({
          type: fc.constant(ComponentType.TextInput),
          id: fc.constant(2),
          custom_id: fc.oneof(fc.constant('text'), text),
          value: text,
        }),
      }),
      { maxLength: 2 },
    ),
  }),
});

/** Any interaction's own part, as somebody could forge it or a faulty client send it. */
export const hostileInteraction: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 4, arbitrary: command },
  { weight: 2, arbitrary: typing },
  { weight: 3, arbitrary: press },
  { weight: 1, arbitrary: submission },
);
