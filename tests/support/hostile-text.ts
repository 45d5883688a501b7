import fc from 'fast-check';

/** Pieces of which hostile texts are made, in any order, between any characters. */
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '@everyone',
    '@here',
    '<@1234567890123456789>',
    '<@!12345678901234567>',
    '<@&12345678901234567>',
  ),
  fc.constantFrom('<#12345678901234567>', '</ping:12345678901234567>', '<id:customize>', '<t:1618953630:R>'),
  fc.constantFrom(
    '<:a:12345678901234567>',
    '<a:b:12345678901234567>',
    'https://a.example/_b_',
    '<https://a.example>',
  ),
  fc.constantFrom(
    '*',
    '**',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '\\',
    '[a](https://b.example)',
    '¯\\_(ツ)_/¯',
  ),
  fc.constantFrom(
    '# ',
    '## ',
    '-# ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '>>> ',
    '\n',
    '\r\n',
    '\u2028',
    '\t',
  ),
  fc.constantFrom(
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\u00ad',
    '\ufeff',
    '\u0000',
    '\ud800',
    '\udc00',
    '\u{e0041}',
  ),
);

/** Texts of people who mean no good to who draws them. */
export const hostile = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
