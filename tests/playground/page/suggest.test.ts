import { describe, expect, it } from 'vitest';
import type { Choice, PickerCommand, PickerOption } from '../../../src/playground/page-api/shapes.ts';
import { pageModule } from './modules.ts';

interface Suggestion {
  readonly item: { readonly label: string; readonly note?: string };
  readonly text: string;
  readonly caret: number;
  readonly picked?: readonly [key: string, value: string | number];
}

interface Offer {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly note?: string;
}

const { suggest } = await pageModule<{
  suggest: (draft: {
    text: string;
    caret: number;
    commands: readonly PickerCommand[];
    preferred: PickerCommand | undefined;
    picked: ReadonlyMap<string, string | number>;
    completions: { state: 'loading' | 'ready' | 'failed'; choices: readonly Choice[] };
  }) => Offer | undefined;
}>('compose/suggest.js');

const option = (name: string, parts: Partial<PickerOption> = {}): PickerOption => ({
  name,
  label: name,
  description: name,
  type: 3,
  required: false,
  autocomplete: false,
  choices: [],
  ...parts,
});

const command = (name: string, options: readonly PickerOption[] = []): PickerCommand => ({
  applicationId: '9',
  id: '1',
  name,
  label: name,
  description: `about ${name}`,
  options,
});

const commands = [
  command('cast', [option('person')]),
  command('quote', [
    option('speaker', { required: true, autocomplete: true }),
    option('about', { choices: [{ name: 'The stunts', value: 1 }] }),
    option('private', { type: 5 }),
  ]),
  command('requote'),
];

function offered(
  text: string,
  more: {
    picked?: ReadonlyMap<string, string>;
    choices?: readonly Choice[];
    state?: 'loading' | 'failed';
  } = {},
): Offer | undefined {
  const { picked = new Map(), choices = [], state = 'ready' } = more;
  return suggest({
    text,
    caret: text.length,
    commands,
    preferred: undefined,
    picked,
    completions: { state, choices },
  });
}

const labels = (offer: Offer | undefined) => offer?.suggestions.map(({ item }) => item.label);

describe('what is offered above the message box', () => {
  it('is nothing for plain words', () => {
    expect(offered('hello')).toBeUndefined();
    expect(offered('')).toBeUndefined();
  });

  it('is every command after a slash, the first one ready to be picked', () => {
    expect(labels(offered('/'))).toEqual(['/cast', '/quote', '/requote']);
    expect(offered('/')?.active).toBe(0);
  });

  it('is narrowed while one types, beginnings before middles', () => {
    expect(labels(offered('/quo'))).toEqual(['/quote', '/requote']);
    expect(offered('/xyz')).toMatchObject({ suggestions: [], note: 'No command fits.' });
  });

  it('takes a command and an option by its English name as by the reader’s', () => {
    const german = [
      { ...command('release', [{ ...option('film'), label: 'titel' }]), label: 'kinostarttermin' },
    ];
    const typed = (text: string) =>
      labels(
        suggest({
          text,
          caret: text.length,
          commands: german,
          preferred: undefined,
          picked: new Map(),
          completions: { state: 'ready', choices: [] },
        }),
      );
    for (const text of ['/rel', '/release', '/kino', '/kinostarttermin'])
      expect(typed(text)).toEqual(['/kinostarttermin']);
    for (const text of ['/release ', '/release fi', '/kinostarttermin ', '/kinostarttermin tit'])
      expect(typed(text)).toEqual(['titel']);
  });

  it('leads from a command to its first required option', () => {
    expect(offered('/quo')?.suggestions[0]).toMatchObject({ text: '/quote speaker:', caret: 15 });
    expect(offered('/cas')?.suggestions[0]).toMatchObject({ text: '/cast ' });
  });

  it('is the options that are left, with none picked by mere Enter', () => {
    const offer = offered('/quote ');
    expect(labels(offer)).toEqual(['speaker', 'about', 'private']);
    expect(offer?.suggestions.map(({ item }) => item.note)).toEqual(['required', 'optional', 'optional']);
    expect(offer?.active).toBe(-1);
  });

  it('finishes the name of an option that was begun', () => {
    const offer = offered('/quote ab');
    expect(labels(offer)).toEqual(['about']);
    expect([offer?.active, offer?.suggestions[0]?.text]).toEqual([0, '/quote about:']);
  });

  it('takes loose words into the option that is picked for them', () => {
    expect(offered('/cast white widow')?.suggestions[0]?.text).toBe('/cast person:white widow');
  });

  it('is the choices of an option, by what was typed', () => {
    expect(labels(offered('/quote about:stu'))).toEqual(['The stunts']);
    expect(offered('/quote about:stu')).toMatchObject({ active: 0 });
    expect(offered('/quote about:the stunts')).toMatchObject({ active: -1 });
    expect(offered('/quote about:x')).toMatchObject({ suggestions: [], note: 'Nothing fits.' });
  });

  it('remembers what a picked choice stands for', () => {
    const [first] = offered('/quote about:')?.suggestions ?? [];
    expect(first).toMatchObject({ text: '/quote about:The stunts ', picked: ['about:The stunts', 1] });
  });

  it('is what the bot completes, none of it picked by mere Enter, so that one’s own words can be sent', () => {
    const choices = [{ name: 'Vanessa Kirby', value: 'kirby' }];
    const offer = offered('/quote speaker:van', { choices });
    expect(labels(offer)).toEqual(['Vanessa Kirby']);
    expect(offer?.active).toBe(-1);
    expect(offer?.suggestions[0]).toMatchObject({
      text: '/quote speaker:Vanessa Kirby ',
      picked: ['speaker:Vanessa Kirby', 'kirby'],
    });
  });

  it('says while it waits for the bot, and when nothing came', () => {
    expect(offered('/quote speaker:v', { state: 'loading' })?.note).toBe('Loading options…');
    expect(offered('/quote speaker:v', { state: 'failed' })?.note).toBe('The options could not be loaded.');
    expect(offered('/quote speaker:v')?.note).toBe('Nothing found.');
  });

  it('goes on to the other options once a value was picked', () => {
    const picked = new Map([['speaker:Vanessa Kirby', 'kirby']]);
    expect(labels(offered('/quote speaker:Vanessa Kirby ', { picked }))).toEqual(['about', 'private']);
  });

  it('finishes the name of an option that was begun behind a picked value', () => {
    const picked = new Map([['speaker:Vanessa Kirby', 'kirby']]);
    const offer = offered('/quote speaker:Vanessa Kirby pri', { picked });
    expect(offer?.suggestions).toMatchObject([{ text: '/quote speaker:Vanessa Kirby private:' }]);
    expect(offer?.active).toBe(0);
  });

  it('keeps what stands after the value that is picked', () => {
    const text = '/quote about:stu private:True';
    const offer = suggest({
      text,
      caret: text.indexOf('stu') + 3,
      commands,
      preferred: undefined,
      picked: new Map(),
      completions: { state: 'ready', choices: [] },
    });
    expect(offer?.suggestions[0]?.text).toBe('/quote about:The stunts private:True');
  });
});
