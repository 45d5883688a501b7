import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/language/catalogue.ts';
import { commandIn, optionIn, withOwnNames } from '../../src/language/command-names.ts';
import { reader, translator } from '../../src/language/languages.ts';

const catalogue = readCatalogue(
  'nl',
  JSON.stringify({
    $formats: 'nl',
    $quotes: ['‘', '’'],
    $reviewed: false,
    'a.one': 'Kijk met `/event list`, of `/event`; de optie `private`, en `iets`.',
    'a.two': { one: '/help toont {count}', other: '/help tonen {count}' },
    'a.not': 'https://help/event en/of </event:1> 1/help /onbekend',
    'command.name.event': 'evenement',
    'command.name.event.list': 'lijst',
    'command.name.help': 'hulp',
    'option.name.private': 'privé',
  }),
);

describe('what a language calls commands', () => {
  it('is found word by word, and is the English name where there is none', () => {
    expect(commandIn(catalogue.messages, 'event list')).toBe('evenement lijst');
    expect(commandIn(catalogue.messages, 'event add')).toBe('evenement add');
    expect(commandIn(catalogue.messages, 'release')).toBe('release');
    expect([optionIn(catalogue.messages, 'private'), optionIn(catalogue.messages, 'film')]).toEqual([
      'privé',
      'film',
    ]);
  });

  it('stands in the texts for who reads in it, in every plural form, and nowhere else', () => {
    const { messages } = withOwnNames(catalogue);
    expect(messages.get('a.one')).toBe(
      'Kijk met `/evenement lijst`, of `/evenement`; de optie `privé`, en `iets`.',
    );
    expect(messages.get('a.two')).toEqual({ one: '/hulp toont {count}', other: '/hulp tonen {count}' });
    expect(messages.get('a.not')).toBe('https://help/event en/of </event:1> 1/help /onbekend');
  });

  it('is for the reader, while what is posted for several names commands as every Discord takes them', () => {
    expect(reader('de').t('event.gone')).toContain('`/termin liste`');
    expect(translator('de').t('event.gone')).toContain('`/event list`');
    expect(reader('en-GB').t('event.gone')).toBe(translator('en').t('event.gone'));
  });
});
