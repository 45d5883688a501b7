import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/kit/reply.ts';
import type { CommandSummary } from '../../../src/kit/summary.ts';
import { translator } from '../../../src/language/languages.ts';
import { commandCard, helpCard, toHelp } from '../../../src/views/about/help.ts';
import { buttonsOf, objectionTo, textOf, textsOf } from '../../support/reply.ts';

const speaking = (locale: string) => ({
  language: translator(locale),
  mention: (command: string) => `</${command}:1>`,
});

const command = (given: Partial<CommandSummary> = {}): CommandSummary => ({
  name: 'film',
  description: 'film.description',
  visibility: 'fans',
  subcommands: {},
  options: {
    film: { description: 'film.option.film.description', required: true },
    private: { description: 'option.private.description', required: false },
  },
  ...given,
});

describe('the list of commands', () => {
  const setup = command({ name: 'setup', description: 'Sets up a channel', visibility: 'moderators' });

  it('has each with a link and what it does, fans’ ones first', () => {
    expect(textsOf(helpCard([setup, command()], speaking('en')))).toEqual([
      '## What I can do\nEvery answer names its source. Click a command, or type it:',
      '</film:1>: Everything about one film on one card',
      '</setup:1> (for moderators): Sets up a channel',
      'With the option `private` only you see the answer.',
    ]);
  });

  it('links to the subcommands of a command that can’t be run by itself', () => {
    const list = { description: 'Lists them all', options: {} } as const;
    const settings = command({
      name: 'settings',
      description: 'Sets it up',
      subcommands: { list, show: list },
    });
    expect(textsOf(helpCard([settings], speaking('en')))).toContain(
      '**/settings**: Sets it up\n</settings list:1> </settings show:1>',
    );
  });

  it('says of a command of a message’s menu what it is called there, since nothing can link to it', () => {
    const menu = command({ name: 'who-said-this', menu: 'who.menu', description: 'who.description' });
    expect(textsOf(helpCard([menu], speaking('de')))).toContain(
      '**Wer hat das gesagt?** (im Menü einer Nachricht unter Apps): Sucht das Zitat, an das eine Nachricht erinnert, und sagt, wie sicher das ist',
    );
    expect(textsOf(commandCard(menu, speaking('en')))[0]).toMatch(/^## Who said this\?\n/u);
    expect(toHelp(menu, translator('en'))).toMatchObject({ label: 'Who said this?' });
  });

  it('speaks the reader’s language', () => {
    expect(textOf(helpCard([command()], speaking('de')))).toContain(
      '</film:1>: Alles über einen Film auf einer Karte',
    );
  });

  it('goes on over pages where there are as many commands as Discord allows', () => {
    const many = Array.from({ length: 100 }, (_, at) => command({ name: `command-${at}` }));
    const texts = Array.from({ length: 4 }, (_, at) => {
      const body = helpCard(many, speaking('en'), at + 1);
      expect(objectionTo(answer(body))).toBeUndefined();
      return textOf(body);
    });
    for (const { name } of many) expect(texts.join('\n')).toContain(`</${name}:1>`);
  });
});

describe('the explanation of a command', () => {
  it('lists its options and says which are required', () => {
    const body = commandCard(command(), speaking('en'));
    expect(textsOf(body)).toEqual([
      '## /film\n</film:1>: Everything about one film on one card',
      '**film** (required): Which film',
      '**private**: Show the answer only to me',
    ]);
    expect(buttonsOf(body)).toEqual([{ label: 'All commands', id: '/help' }]);
  });

  it('is what a command’s button leads to', () => {
    expect(toHelp(command(), translator('en'))).toEqual({ label: '/film', to: '/help?command=film' });
  });
});

describe('a command with subcommands', () => {
  it('is explained by each of them, with its options', () => {
    const page = { description: 'Which page', required: true } as const;
    const event = command({
      name: 'event',
      description: 'Dates of this server',
      options: {},
      subcommands: {
        list: { description: 'Lists them all', options: { page } },
        show: { description: 'Shows them all', options: {} },
      },
    });
    const body = commandCard(event, speaking('en'));
    expect(textsOf(body).slice(1)).toEqual([
      '</event list:1>: Lists them all\n- **page** (required): Which page',
      '</event show:1>: Shows them all',
    ]);
  });
});
