import { describe, expect, it } from 'vitest';
import type { Held, Privacy } from '../../src/kit/privacy.ts';
import { TERMS } from '../../src/privacy/privacy.ts';
import { ask, asker, commands, read } from '../support/asking.ts';
import { LOCALES } from '../support/locales.ts';
import { commandNamed, press } from '../support/pressing.ts';
import { bodyOf, buttonsOf, MENTION, objectionTo, textOf } from '../support/reply.ts';

const [ME, OTHER] = ['600000000000000001', '600000000000000002'];

const HELD: readonly Held[] = [
  {
    name: 'privacy.held.lists',
    traces: Array.from({ length: 12 }, (_, at) => ({ guild: '91', channel: `7000000000000000${10 + at}` })),
  },
  { name: 'privacy.held.panels', traces: [{ guild: '91', record: { key: 'a' } }] },
];

/** Of me something is kept until it is erased, of nobody else anything. */
function kept(): Privacy & { asked: string[] } {
  let held = HELD;
  const asked: string[] = [];
  return {
    asked,
    terms: TERMS,
    async show(person) {
      asked.push(`show ${person}`);
      return person === ME ? held : [];
    },
    async erase(person) {
      asked.push(`erase ${person}`);
      const erased = held.map(({ name, traces }) => ({ name, count: traces.length }));
      held = [];
      return erased;
    },
  };
}

const of = (userId: string, privacy = kept()) => asker({ privacy, place: { channelId: '7', userId } });

describe('/privacy', () => {
  it('is private always, and has no option to be so', () => {
    const command = commandNamed(commands, 'privacy');
    expect([command.wantsPrivate(new Map()), Object.keys(command.options)]).toEqual([true, []]);
  });

  it('says what is kept, for how long, and what of whoever asks', async () => {
    const { text, body } = await read('privacy', {}, of(ME));
    expect(text).toContain('400 days');
    expect(text).toContain('30 days after it has removed me');
    expect(text).toMatch(
      /12 channels in which you are mentioned by “Ping me”: <#700000000000000010> (<#\d+> ?){9}$/mu,
    );
    expect(text).toContain('1 panel of `/setup`');
    expect(buttonsOf(body).map(({ id }) => id)).toEqual(['privacy:file', 'privacy:ask']);
  });

  it('says that nothing is kept where that is so, and offers nothing', async () => {
    const { text, body } = await read('privacy', {}, of(OTHER));
    expect(text).toContain('**About you** I keep nothing.');
    expect(buttonsOf(body)).toEqual([]);
  });

  it('gives everything as a file that programs read, beside the card', async () => {
    const reply = await press('privacy:file', commands, of(ME));
    expect(reply).toMatchObject({ private: true, apart: true });
    const [file] = bodyOf(reply).files ?? [];
    expect(file?.name).toBe('reckoner-about-you.json');
    expect(JSON.parse(new TextDecoder().decode(file?.data))).toEqual({
      format: 'reckoner-privacy',
      version: 1,
      person: ME,
      as_of: '2023-06-05T12:00:00Z',
      held: { lists: HELD[0]?.traces, panels: HELD[1]?.traces },
    });
  });

  it('asks before it erases, erases what is kept of whoever pressed, and says what is left', async () => {
    const privacy = kept();
    const asked = await press('privacy:ask', commands, of(ME, privacy));
    expect(textOf(bodyOf(asked))).toContain('your points in every server');
    expect(privacy.asked).toEqual([]);
    expect(textOf(bodyOf(asked))).toContain('can’t be undone');
    expect(buttonsOf(bodyOf(asked)).map(({ id }) => id)).toEqual(['privacy:erase', '/privacy']);
    const done = await press('privacy:erase', commands, of(ME, privacy));
    expect(textOf(bodyOf(done))).toMatch(/^Erased:\n- 12 channels.*\n- 1 panel/u);
    expect(textOf(bodyOf(done))).toContain('Not mine to erase: messages in Discord');
    expect(privacy.asked).toEqual([`erase ${ME}`]);
    expect(textOf(bodyOf(await press('privacy:erase', commands, of(ME, privacy))))).toContain(
      'There was nothing left to erase.',
    );
  });

  it('changes something where it erases, and only there', () => {
    const { components } = commandNamed(commands, 'privacy');
    expect(Object.entries(components).map(([name, { changes }]) => [name, changes])).toEqual([
      ['file', false],
      ['ask', false],
      ['erase', true],
    ]);
  });

  it('has one cooldown for all that walks over what is kept', () => {
    const { cooldown, components } = commandNamed(commands, 'privacy');
    expect(cooldown).toEqual({ person: { times: 8, seconds: 60 } });
    const those = Object.entries(components).filter(([, one]) => one.cooldown === cooldown);
    expect(those.map(([name]) => name)).toEqual(['file', 'erase']);
  });

  it('takes no word from outside on whom it is about', async () => {
    const privacy = kept();
    await press(`privacy:erase?person=${ME}`, commands, of(OTHER, privacy));
    await ask('privacy', { person: ME }, of(OTHER, privacy));
    expect(privacy.asked).toEqual([`erase ${OTHER}`, `show ${OTHER}`]);
  });

  it.each(LOCALES)('is taken by Discord and pings nobody in %s', async (locale) => {
    const context = asker({ locale, privacy: kept(), place: { channelId: '7', userId: ME } });
    const replies = [await ask('privacy', {}, context)];
    for (const id of ['privacy:file', 'privacy:ask', 'privacy:erase', 'privacy:erase'])
      replies.push(await press(id, commands, context));
    for (const reply of replies) {
      expect(objectionTo(reply)).toBeUndefined();
      expect(MENTION.test(textOf(bodyOf(reply)))).toBe(false);
    }
  });
});
