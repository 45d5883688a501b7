import { MessageFlags, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/playground/acting.ts';
import type { User } from '../../src/playground/community.ts';
import { passingStore } from '../support/folder.ts';
import { buildTown, customIdOf, moveIn, nextDoor, shared, type Town, wordsOf } from '../support/town.ts';

/** Two moderators for a town. */
function moderated(town: Town) {
  const role = town.guild.createRole({ name: 'Moderators', permissions: P.ManageGuild });
  const [ada, bob] = ['ada', 'bob'].map((username) => town.playground.createUser({ username }));
  if (!ada || !bob) throw new Error('no moderators');
  for (const person of [ada, bob]) town.guild.addMember(person, [role]);
  const here = (who: User) => town.playground.as(who).in(town.general);
  return { town, ada, bob, here };
}

/** A server of its own in a town where a bot runs. */
const running = shared(async () => {
  const town = await buildTown();
  return { town, bot: await moveIn(town) };
});

const run = async (answer: Promise<Answer>): Promise<Answer> => (await answer).settled();

/** A press of a button as Discord sends it, by whoever it may be; the client would not let everybody press it. */
const pressed = (customId: string, message: unknown) => ({
  type: 3,
  data: { component_type: 2, custom_id: customId },
  message,
});

/** What the person reads: the answer, or what came after it where that was no place for it. */
const heard = ({ message, followups }: Answer): string => wordsOf([message, ...followups]);

describe('moderators', () => {
  it('set the zone in which fans’ days are counted, and a date that fans then read with its author', async () => {
    const { town, ada, here } = moderated(nextDoor(running().town));
    const saved = await run(here(ada).command('settings zone', { zone: 'Pacific/Auckland' }));
    expect(heard(saved)).toContain('Saved: Pacific/Auckland');
    expect(saved.message?.onlyFor).toBe(ada.id);
    const given = {
      film: 'dead-reckoning-part-one',
      date: '1 August 2023',
      source: 'The distributor’s letter',
    };
    const asked = await run(here(ada).command('event correct', given));
    if (!asked.message) throw new Error('nothing was asked');
    const done = await run(here(ada).press(asked.message, customIdOf(asked.message, /^Save$/)));
    expect(heard(done)).toContain('1 August 2023');
    const release = await here(town.fan).command('release', { film: 'part one' });
    expect(wordsOf(release.message)).toContain('calendar of Pacific/Auckland');
    expect(wordsOf(release.message)).toMatch(
      new RegExp(`1 August 2023.*by <@${ada.id}> on 5 June 2023`, 's'),
    );
    expect(town.playground.notified(release.message?.id ?? '')).toEqual([]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('are told that a log channel would stay empty, before it is set and after', async () => {
    const { town, ada, here } = moderated(await buildTown());
    const hidden = { role: town.guild.everyone, deny: P.ViewChannel };
    const log = town.guild.createChannel({ name: 'staff', overwrites: [hidden] });
    // Until then it does not know what it may do where.
    await (await moveIn(town)).said(/^reminders are running/);
    const refused = await run(here(ada).command('settings log', { channel: log.id }));
    expect(heard(refused)).toContain('I lack View Channel there');
    expect(heard(await run(here(ada).command('settings show')))).toContain('**Log channel**: none');
    await run(here(ada).command('settings log', { channel: town.general.id }));
    town.general.overwrite({ role: town.guild.everyone, deny: P.SendMessages });
    await expect
      .poll(async () => heard(await run(here(ada).command('settings show'))))
      .toContain('I can’t write there: I lack Send Messages.');
  });

  it('add an event only once they confirm it, in place of the question', async () => {
    const { town, ada, bob, here } = moderated(nextDoor(running().town));
    const asked = await here(ada).command('event add', { title: 'Watch party', when: 'next friday 8pm' });
    expect((asked.message?.flags ?? 0) & MessageFlags.Ephemeral).toBeTruthy();
    expect(heard(await here(bob).command('event list'))).toContain('0 events');
    if (!asked.message) throw new Error('nothing was asked');
    const done = await run(here(ada).press(asked.message, customIdOf(asked.message, /^Save$/)));
    expect(done.outcome).toBe('deferred-update');
    expect(heard(await here(bob).command('event list'))).toMatch(/1 event .*Watch party/s);
    const offered = await here(bob).autocomplete('event move', { event: 'wat' }, 'event');
    expect(offered.map(({ name }) => name)).toEqual(['Watch party: 16 June 2023, 20:00']);
    expect(town.playground.refusals).toEqual([]);
  });

  it('both hold where they change things at once', async () => {
    const { town, ada, bob, here } = moderated(nextDoor(running().town));
    await Promise.all([
      run(here(ada).command('settings zone', { zone: 'Asia/Tokyo' })),
      run(here(bob).command('settings language', { language: 'de' })),
      run(here(bob).command('settings log', { channel: town.general })),
    ]);
    const shown = heard(await here(ada).command('settings show'));
    expect(shown).toMatch(new RegExp(`Asia/Tokyo.*<@${ada.id}>.*Deutsch.*<@${bob.id}>`, 's'));
    expect(shown).toContain(`<#${town.general.id}>`);
  });

  it('find all that they were told was saved after kill -9', async () => {
    const { town, ada, here } = moderated(await buildTown());
    const store = { STORE_URL: await passingStore() };
    const first = await moveIn(town, store);
    await run(here(ada).command('settings zone', { zone: 'Asia/Tokyo' }));
    const asked = await run(here(ada).command('event add', { title: 'Gala', when: '14 July' }));
    if (!asked.message) throw new Error('nothing was asked');
    await first.stop('SIGKILL');
    const second = await moveIn(town, store);
    const done = await run(here(ada).press(asked.message, customIdOf(asked.message, /^Save$/)));
    expect(heard(done)).toContain('Saved.');
    await second.stop('SIGKILL');
    await moveIn(town, store);
    expect(heard(await here(ada).command('event list'))).toContain('Gala');
    expect(heard(await here(ada).command('settings show'))).toContain('Asia/Tokyo');
  });
});

describe('a fan', () => {
  it('is not offered what is for moderators, and can’t press their buttons', async () => {
    const { town, ada, here } = moderated(nextDoor(running().town));
    const names = (who: User) =>
      here(who)
        .commands()
        .map(({ name }) => name);
    expect(names(town.fan)).not.toContain('event');
    expect(names(ada)).toEqual(expect.arrayContaining(['event', 'settings']));
    const asked = await run(here(ada).command('event add', { title: 'Gala', when: '14 July' }));
    const save = customIdOf(asked.message, /^Save$/);
    const refused = await run(here(town.fan).rawInteraction(pressed(save, asked.message)));
    expect(heard(refused)).toContain('you need the permission “Manage Server”');
    expect(refused.followups.map(({ onlyFor }) => onlyFor)).toEqual([town.fan.id]);
    const called = await run(here(town.german).rawInteraction(pressed('/settings show', asked.message)));
    expect(heard(called)).toContain('Server verwalten');
    expect(heard(await here(ada).command('event list'))).toContain('0 events');
    expect(running().bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  });
});

describe('a change', () => {
  const language = (value: string) => ({
    type: 2,
    data: {
      id: '1',
      name: 'settings',
      type: 1,
      options: [{ type: 1, name: 'language', options: [{ type: 3, name: 'language', value }] }],
    },
  });
  const shown = async (town: Town, who: User) =>
    wordsOf((await town.playground.as(who).in(town.general).command('settings show')).message);

  it('does not happen where its event comes too late, or was taken already', async () => {
    const { town, ada, here } = moderated(await buildTown());
    const bot = await moveIn(town, { LOG_LEVEL: 'info' });
    const longAgo = String(BigInt(Date.now() - 10_000 - 1_420_070_400_000) << 22n);
    await here(ada).rawInteraction({ ...language('de'), id: longAgo });
    expect(await shown(town, ada)).toContain('**Language**: not set');
    const first = await run(here(ada).rawInteraction(language('de')));
    const again = { id: first.interactionId, token: first.token };
    await here(ada).rawInteraction({ ...language('en'), ...again });
    expect(await shown(town, ada)).toContain('**Language**: Deutsch');
    await bot.stop();
    const outcomes = bot.log.filter(({ msg }) => msg === 'interaction').map(({ outcome }) => String(outcome));
    expect(outcomes.sort()).toEqual(['late', 'taken']);
  });
});
