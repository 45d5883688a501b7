import { expect, test } from 'vitest';
import type { Message } from '../../src/language/catalogue.ts';
import { languages } from '../../src/language/languages.ts';
import { english, entries, formsOf, others } from './entries.ts';

/** Texts that are the same in English, and rightly: marks alone, or words that both languages have. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  de: [
    'cast.credit.in',
    'command.name.countdown',
    'command.name.film',
    'command.name.reminders.plan',
    'link.countdown',
    'link.film',
    'option.name.film',
    'option.name.person',
    'option.name.text',
    'production.film',
    'production.of',
    'release.kind.digital',
    'scheduled.place.digital',
    'settings.spoilers.in',
    'setup.zone.button',
  ],
  fr: [
    'command.name.film',
    'command.name.settings.packs',
    'command.name.settings.spoilers',
    'command.name.trivia.scores',
    'countdown.step.minutes',
    'option.name.article',
    'option.name.date',
    'option.name.film',
    'option.name.page',
    'option.name.source',
    'search.kind.article',
    'search.kind.film',
    'settings.packs',
    'settings.spoilers',
    'word.interview',
  ],
  es: ['command.name.reminders.plan', 'command.name.settings.spoilers', 'settings.spoilers'],
};

test.each(others)('the catalogue $locale has no English left in it by accident', (catalogue) => {
  const words = (text: string) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/gu, ''));
  const left = entries(english).filter(([key, message]) => {
    const own = new Set(formsOf(catalogue.messages.get(key)));
    return formsOf(message).some((form) => words(form) && own.has(form));
  });
  expect(left.map(([key]) => key)).toEqual(sameAsEnglish[catalogue.locale] ?? []);
});

test.each(others)('the catalogue $locale names the commands and code that English names', (catalogue) => {
  const named = (message: Message | undefined) => [
    ...new Set(
      formsOf(message).flatMap((form) => form.match(/`[^`]+`|(?<![\p{L}\d`])\/[a-z]+(?: [a-z]+)?/gu) ?? []),
    ),
  ];
  for (const [key, message] of entries(english)) {
    const [own, wanted] = [named(catalogue.messages.get(key)), named(message)];
    expect([key, own.map(first).sort()]).toEqual([key, wanted.map(first).sort()]);
  }
});

/** What follows a bare command is the next word of the sentence, but within backticks. */
const first = (code: string): string => (code.startsWith('`') ? code : (code.split(' ')[0] ?? code));

test('French has its own spaces, quotation marks and apostrophes', () => {
  const french = languages().find(({ locale }) => locale === 'fr');
  const odd = entries(french).filter(([, message]) =>
    /'|[^\u202f`]?(?<!\u202f)[;!?](?=\s|$)|(?<![\u00a0"\d]):(?=\s|$)|«(?!\u00a0)|(?<!\u00a0)»/u.test(
      formsOf(message).join('\n'),
    ),
  );
  expect(odd).toEqual([]);
});

test('French says tu, and Spanish tú', () => {
  const spoken = (locale: string) => entries(languages().find((one) => one.locale === locale));
  const formal = (locale: string, words: RegExp) =>
    spoken(locale).filter(([, message]) => words.test(formsOf(message).join(' ')));
  expect(
    formal('fr', /(?<!\p{L})(?:vous|votre|vos|(?!chez)\p{L}+ez)(?!\p{L})/iu).map(([key]) => key),
  ).toEqual([]);
  expect(formal('es', /(?<!\p{L})(?:usted(?:es)?|vosotros|vuestr[ao]s?)(?!\p{L})/iu)).toEqual([]);
});

test('Spanish opens what it asks and exclaims', () => {
  const spanish = languages().find(({ locale }) => locale === 'es');
  const count = (text: string, mark: string) => text.split(mark).length;
  const odd = entries(spanish).filter(([, message]) =>
    formsOf(message).some(
      (form) =>
        count(form, '?') !== count(form, '¿') ||
        count(form, '!') !== count(form, '¡') ||
        /[“”"](?!\w|:| )/u.test(form.replaceAll(/"\w[\w-]*"/gu, '')),
    ),
  );
  expect(odd).toEqual([]);
});

test('German speaks to people as du', () => {
  const german = languages().find(({ locale }) => locale === 'de');
  const formal = entries(german).filter(([, message]) =>
    /\b(?:Ihnen|Ihr|Ihre[mnrs]?)\b|\w Sie\b|n Sie\b/u.test(formsOf(message).join(' | ')),
  );
  expect(formal).toEqual([]);
});
