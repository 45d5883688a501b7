import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageHandler } from '../../../src/playground/page-api/handler.ts';
import { Playground } from '../../../src/playground/playground.ts';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium, type Tab } from './browser.ts';

inChromium('what the page lets one play with', (tabs) => {
  let stage: Stage;
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage();
    tab = await tabs.open(`${stage.playground.url}/#as=${stage.fan.id}&channel=${stage.general.id}`);
    page = tab.page;
  });
  afterAll(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
    await stage.strike();
  });

  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const sheet = (name: string) => page.getByRole('dialog', { name });

  it('makes weather, shows what is still to come, and clears the sky', async () => {
    await button('Weather: make something go wrong').click();
    const panel = sheet('Weather');
    await panel.getByRole('button', { name: 'Lose the answer to the next post' }).click();
    const coming = panel.getByRole('list', { name: 'Still to come' }).getByRole('listitem');
    await expect.poll(() => coming.count()).toBe(1);
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: 'its answer is lost' }).count())
      .toBeGreaterThan(0);
    await panel.getByRole('button', { name: 'Clear the sky' }).click();
    await expect.poll(() => coming.count()).toBe(0);
    // Nobody keeps this bot: what cannot be done is not offered.
    expect(await panel.getByRole('button', { name: /Kill the bot|Begin anew/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('lets somebody in, who can then be acted as', async () => {
    await button('People, roles and channels').click();
    const people = sheet('People, roles and channels').getByRole('region', { name: 'People', exact: true });
    await people.getByLabel('Name').fill('Mia');
    await people.getByLabel('Language').selectOption('de');
    await people.getByRole('button', { name: 'Add a person' }).click();
    await expect.poll(() => people.getByLabel('Roles of').locator('option').allInnerTexts()).toContain('Mia');
    await people.getByLabel('Roles of').selectOption('Mia');
    await people.getByLabel('Pings').check();
    const mia = () => stage.guild.members.find(({ user }) => user.displayName === 'Mia');
    await expect.poll(() => mia()?.roles).toEqual([stage.pings.id]);
    await page.keyboard.press('Escape');
    await page.getByLabel('Acting as').selectOption({ label: 'Mia (de)' });
    await expect.poll(() => page.url()).toContain(mia()?.user.id ?? '-');
    await page.getByLabel('Acting as').selectOption({ label: 'Ada' });
  });

  it('makes a role and a channel, and takes a permission away in it', async () => {
    await button('People, roles and channels').click();
    const dialog = sheet('People, roles and channels');
    const roles = dialog.getByRole('region', { name: 'Roles', exact: true });
    await roles.getByLabel('Name').fill('Critics');
    await roles.getByLabel('Anyone may mention it').check();
    await roles.getByRole('button', { name: 'Add a role' }).click();
    const role = () => stage.guild.roles.find(({ name }) => name === 'Critics')?.toJSON();
    await expect.poll(() => role()?.mentionable).toBe(true);
    const channels = dialog.getByRole('region', { name: 'Channels', exact: true });
    await channels.getByLabel('Name').fill('premieres');
    await channels.getByLabel('Kind').selectOption('Announcement channel');
    await channels.getByRole('button', { name: 'Add a channel' }).click();
    await channels.getByLabel('In the channel').selectOption('premieres (announcement channel)');
    await channels.getByLabel('Permissions there of').selectOption('Herald');
    await channels.getByRole('combobox', { name: 'Send Messages', exact: true }).selectOption('denied');
    const made = () => stage.guild.channels.find(({ name }) => name === 'premieres');
    await expect.poll(() => made()?.overwrites).toMatchObject([{ id: stage.application.id, deny: '2048' }]);
    await page.keyboard.press('Escape');
  });

  it('begins a post in a forum and opens it', async () => {
    await page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('button', { name: 'forum talk' })
      .click();
    const form = page.getByRole('form', { name: 'New post' });
    await form.getByLabel('Title').fill('Best stunt?');
    await form.getByLabel('Message').fill('Say **which**.');
    await form.getByRole('button', { name: 'Post' }).click();
    await page.getByRole('heading', { level: 1, name: 'Best stunt?' }).waitFor();
    await page.getByRole('log').getByText('which').waitFor();
  });

  it('begins a thread in a channel, where one may, and opens it', async () => {
    await page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('button', { name: 'text channel general' })
      .click();
    await button('New thread').click();
    const form = sheet('New thread').getByRole('form', { name: 'New thread' });
    await form.getByLabel('Title').fill('After the film');
    await form.getByLabel('Message').fill('Who was there?');
    await form.getByRole('button', { name: 'Post' }).click();
    await page.getByRole('heading', { level: 1, name: 'After the film' }).waitFor();
    await page.getByRole('log').getByText('Who was there?').waitFor();
    expect(await button('New thread').isVisible()).toBe(false);
  });

  it('shows scheduled events over the channels', async () => {
    const planner = stage.guild.createRole({ name: 'planner', permissions: (1n << 33n) | (1n << 44n) });
    stage.guild.member(stage.application).addRole(planner);
    await stage.api.guilds.createScheduledEvent(stage.guild.id, {
      name: 'Premiere night',
      description: 'Bring snacks',
      privacy_level: 2,
      entity_type: 3,
      entity_metadata: { location: 'In theaters' },
      scheduled_start_time: '2999-07-14T18:00:00.000Z',
      scheduled_end_time: '2999-07-14T21:00:00.000Z',
    });
    await button('1 event').click();
    const event = sheet('Scheduled events').getByRole('listitem');
    await event.getByRole('heading', { name: 'Premiere night' }).waitFor();
    expect(await event.innerText()).toMatch(/2999[\s\S]*In theaters[\s\S]*Bring snacks[\s\S]*Herald/);
    await page.keyboard.press('Escape');
  });

  it('shows what is pinned', async () => {
    await page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('button', { name: 'text channel general' })
      .click();
    await button('Pinned messages').click();
    await sheet('Pinned messages').getByText('Nothing is pinned here.').waitFor();
    await page.keyboard.press('Escape');
    const pinner = stage.guild.createRole({ name: 'pinner', permissions: (1n << 13n) | (1n << 51n) });
    stage.guild.member(stage.application).addRole(pinner);
    const { id } = await stage.api.channels.createMessage(stage.general.id, { content: 'keep me' });
    await stage.api.channels.pinMessage(stage.general.id, id);
    await button('Pinned messages').click();
    await sheet('Pinned messages').getByText('keep me').waitFor();
    await page.keyboard.press('Escape');
  });
});

inChromium('what only a host can do', (tabs) => {
  it('is offered where there is one; the days it names are in the clock', async () => {
    const done: string[] = [];
    let clock = { now: '2023-06-05T09:00:00.000Z', rate: 1, nextDue: '2023-07-14T07:00:00.000Z' };
    const playground = await Playground.start();
    playground.handle((request, response) => {
      if (request.url !== '/clock') return false;
      request.on('data', (chunk) => {
        clock = { ...clock, ...JSON.parse(String(chunk)) };
      });
      request.on('end', () => response.end(JSON.stringify(clock)));
      return true;
    });
    playground.handle(
      pageHandler(playground, {
        restartBot: async () => void done.push('restart'),
        reset: async () => void done.push('reset'),
        days: [{ name: 'Premiere', day: '2023-07-14' }],
      }),
    );
    const reader = playground.createUser({ username: 'reader' });
    playground.createGuild({ name: 'Archive', owner: reader }).createChannel({ name: 'shelf' });
    const { page, faults, close } = await tabs.open(playground.url);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: /^Weather/ }).click();
    await page.getByRole('button', { name: 'Kill the bot and start it again' }).click();
    await expect.poll(() => done).toEqual(['restart']);
    await page.getByRole('button', { name: 'Begin anew: forget everything' }).click();
    await expect.poll(() => done).toEqual(['restart', 'reset']);
    await page.keyboard.press('Escape');
    // To the day, and on to what falls due first on it.
    await page.locator('.clock').click();
    await page.getByRole('button', { name: 'Premiere' }).click();
    await expect.poll(() => clock.now).toBe('2023-07-14T07:00:00.000Z');
    expect(faults).toEqual([]);
    await close();
    await playground.stop();
  });
});
