import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/kit/errors.ts';
import { ask, asker, commands, library, read } from '../support/asking.ts';
import { commandNamed, press } from '../support/pressing.ts';
import { bodyOf, buttonsOf, menusOf, textOf } from '../support/reply.ts';

const { submit } = commandNamed(commands, 'search').components;
const submitted = (fields: Record<string, string>) =>
  submit?.submit(
    { state: new Map(), values: [], entities: [], fields: new Map(Object.entries(fields)) },
    asker(),
  );

describe('/search', () => {
  it('finds anything, with kind, source and date', async () => {
    const { text } = await read('search', { text: 'covid' });
    expect(text).toContain('(production)');
    expect(text).toContain('(quotation)');
    expect(text).toContain('as of 5 June 2023');
  });

  it.each(['motorcicle', 'MOTORCYCLE', 'norway stunt'])('forgives %j', async (text) => {
    expect((await read('search', { text })).text).toContain('It began with the motorcycle stunt in Norway');
  });

  it('opens each of its hits from the menu', async () => {
    const { body } = await read('search', { text: 'cruise' });
    const [menu] = menusOf(body);
    expect(menu?.options.length).toBeGreaterThan(3);
    for (const { value, label } of menu?.options ?? []) {
      const reply = await press('search:open', commands, asker(), [value]);
      expect(textOf(bodyOf(reply))).toContain(label);
    }
  });

  it.each([
    [[]],
    [['film:gone']],
    [['__proto__:x']],
    [['film']],
  ])('says that %j is out of date', async (values) => {
    await expect(press('search:open', commands, asker(), values)).rejects.toThrow(UserError);
  });

  it('answers privately where nothing is found, and offers another try', async () => {
    const reply = await ask('search', { text: 'zzzzqq' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply)).at(-1)).toEqual({ label: 'Search again', id: 'search:again' });
  });

  it('opens a dialogue for another try, whose words are searched for', async () => {
    expect(await press('search:again', commands, asker())).toMatchObject({ kind: 'modal' });
    expect(commandNamed(commands, 'search').components.again).toMatchObject({ opensModal: true });
    const reply = await submitted({ text: '  covid ' });
    expect(reply && textOf(bodyOf(reply))).toContain('for “covid”');
  });

  it.each([
    {},
    { text: '' },
    { text: '   ' },
    { text: 'a'.repeat(101) },
  ])('takes no dialogue that comes back as %j', (fields) => {
    expect(() => submitted(fields)).toThrow(UserError);
  });

  it('has to be told what to look for, in at most 100 characters', async () => {
    await expect(ask('search')).rejects.toThrow(UserError);
    await expect(ask('search', { text: 'a'.repeat(101) })).rejects.toThrow(UserError);
    expect(await library.search('a'.repeat(100))).toEqual([]);
  });
});
