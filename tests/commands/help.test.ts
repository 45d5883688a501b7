import { describe, expect, it } from 'vitest';
import { actionsOf } from '../../src/kit/command.ts';
import { ask, asker, commands, offered, read } from '../support/asking.ts';
import { bodyOf, buttonsOf } from '../support/reply.ts';

describe('/help', () => {
  it('lists every command with a link and what it does', async () => {
    const { text } = await read('help');
    for (const [words] of commands.filter(({ menu }) => menu === undefined).flatMap(actionsOf))
      expect(text).toContain(`</${words}:800000000000000001>`);
    expect(text).toContain('**Who said this?** (in the menu of a message, under Apps)');
    expect(text).toContain('Everything about one film on one card');
  });

  it('speaks the reader’s language', async () => {
    expect((await read('help', {}, asker({ locale: 'de' }))).text).toContain(
      'Alles über einen Film auf einer Karte',
    );
  });

  it('calls a command as the reader’s Discord does, and links to it as Discord does', async () => {
    const { text } = await read('help', {}, asker({ locale: 'de' }));
    expect(text).toContain('**/kinostart** (</release:800000000000000001>)');
    expect(text).toContain('**/termin hinzufügen** (</event add:800000000000000001>)');
    expect(text).toContain('Mit der Option `privat` siehst nur du die Antwort.');
    const { text: one } = await read('help', { command: '/Kinostart' }, asker({ locale: 'de' }));
    expect(one).toContain('## /kinostart');
    expect(one).toContain('**seite**: ');
  });

  it.each(['quote', '/quote', ' /QUOTE '])('explains %j with its options', async (command) => {
    const { text } = await read('help', { command });
    expect(text).toContain('## /quote');
    expect(text).toContain('**speaker**: Whose words');
  });

  it('answers privately with what there is, for a command that is none', async () => {
    const reply = await ask('help', { command: 'farm' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
    expect(buttonsOf(bodyOf(reply))).toEqual([{ label: '/film', id: '/help?command=film' }]);
    const other = await ask('help', { command: 'zzz' });
    expect(buttonsOf(bodyOf(other))).toHaveLength(5);
  });

  it('offers commands by a part of their name', () => {
    expect(offered('help', 'command', '/relea')).toEqual([['/release', 'release']]);
    expect(offered('help', 'command', '')).toHaveLength(commands.length);
  });
});
