import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PickerCommand, PickerOption } from '../../../src/playground/page-api/shapes.ts';
import { pageModule } from './modules.ts';

interface Line {
  readonly command: PickerCommand;
  readonly free: string;
  readonly written: readonly { readonly option: PickerOption; text: string; from: number; to: number }[];
}

const { commandOf, readLine, writtenAt, optionsLeft } = await pageModule<{
  commandOf: (
    line: string,
    commands: readonly PickerCommand[],
    preferred?: PickerCommand,
  ) => PickerCommand | undefined;
  readLine: (line: string, command: PickerCommand) => Line;
  writtenAt: (line: Line, caret: number) => Line['written'][number] | undefined;
  optionsLeft: (line: Line) => readonly PickerOption[];
}>('compose/command-line.js');

const option = (name: string, label = name): PickerOption => ({
  name,
  label,
  description: name,
  type: 3,
  required: false,
  autocomplete: false,
  choices: [],
});

const command = (name: string, options: readonly PickerOption[] = [], label = name): PickerCommand => ({
  applicationId: '9',
  id: '1',
  name,
  label,
  description: name,
  options,
});

const release = command('release', [option('film'), option('region')]);
const texts = (line: Line) => line.written.map((one) => [one.option.name, one.text]);

describe('finding the command of a line', () => {
  it('takes the longest name that the line begins with', () => {
    const all = [command('reminders'), command('reminders list'), command('remind')];
    expect(commandOf('/reminders list x', all)?.name).toBe('reminders list');
    expect(commandOf('/reminders lists', all)?.name).toBe('reminders');
    expect(commandOf('/Reminders', all)?.name).toBe('reminders');
    expect(commandOf('/rem', all)).toBeUndefined();
  });

  it('knows a command by its name in the language of the person, and by its own', () => {
    const all = [command('film', [], 'kino')];
    expect(commandOf('/kino ', all)?.name).toBe('film');
    expect(commandOf('/film ', all)?.name).toBe('film');
  });

  it('prefers the one that was picked where two have the same name', () => {
    const [mine, other] = [command('help'), command('help')];
    expect(commandOf('/help', [mine, other], other)).toBe(other);
    expect(commandOf('/help', [mine], other)).toBe(mine);
  });
});

describe('reading a line', () => {
  it('reads options with blanks in their values', () => {
    expect(texts(readLine('/release film:part two region:US', release))).toEqual([
      ['film', 'part two'],
      ['region', 'US'],
    ]);
  });

  it('takes what looks like an option, but is none, for part of the value', () => {
    expect(texts(readLine('/release film:Top Gun: Maverick year:1', release))).toEqual([
      ['film', 'Top Gun: Maverick year:1'],
    ]);
  });

  it('takes an option that comes again for part of the value', () => {
    expect(texts(readLine('/release film:a film:b', release))).toEqual([['film', 'a film:b']]);
  });

  it('keeps what belongs to no option apart', () => {
    const line = readLine('/release part two region:US', release);
    expect([line.free, texts(line)]).toEqual(['part two', [['region', 'US']]]);
  });

  it('knows options by their names in the language of the person', () => {
    const german = command('release', [option('film', 'titel')], 'kinostart');
    expect(texts(readLine('/kinostart titel:x', german))).toEqual([['film', 'x']]);
    expect(texts(readLine('/kinostart film:x', german))).toEqual([['film', 'x']]);
  });

  it('says which option the cursor is in, and which are left', () => {
    const text = '/release film:part two region:';
    const line = readLine(text, release);
    expect(writtenAt(line, text.indexOf('two'))?.option.name).toBe('film');
    expect(writtenAt(line, text.length)?.option.name).toBe('region');
    expect(writtenAt(line, 3)).toBeUndefined();
    expect(optionsLeft(readLine('/release region:US', release)).map(({ name }) => name)).toEqual(['film']);
  });

  it('gives back whatever was written into it', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[:\s]/.test(text));
    fc.assert(
      fc.property(word, word, (film, region) => {
        const line = readLine(`/release film:${film} region:${region}`, release);
        expect(texts(line)).toEqual([
          ['film', film],
          ['region', region],
        ]);
      }),
    );
  });
});
