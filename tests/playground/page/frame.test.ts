import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageHandler } from '../../../src/playground/page-api/handler.ts';
import { Playground } from '../../../src/playground/playground.ts';
import { part, type Script } from '../page-api/commands.ts';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium, type Tab } from './browser.ts';
import { flawedStops } from './focus.ts';

inChromium('the frame of the page', (tabs) => {
  const script: Script = { reply: {}, go: Promise.resolve() };
  let stage: Stage;
  let clock = { now: '2023-06-05T09:00:00.000Z', rate: 0, nextDue: '2023-06-14T16:00:00.000Z' };

  beforeAll(async () => {
    stage = await setStage([{ name: 'film', description: 'One film' }], part(script));
    stage.playground.handle((request, response) => {
      if (request.url !== '/clock') return false;
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', () => {
        if (request.method === 'PUT') clock = { ...clock, ...JSON.parse(body) };
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(clock));
      });
      return true;
    });
  });
  afterAll(() => stage.strike());

  const address = (as = stage.fan.id) => `${stage.playground.url}/#as=${as}&channel=${stage.general.id}`;

  async function inTab(
    run: (page: Page, tab: Tab) => Promise<void>,
    options = {},
    url = address(),
  ): Promise<void> {
    const tab = await tabs.open(url, options);
    await run(tab.page, tab);
    expect(tab.faults).toEqual([]);
    await tab.close();
  }

  const background = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const channels = (page: Page) => page.getByRole('navigation', { name: 'Channels' });

  it('begins in an open channel, as the first person', () =>
    inTab(
      async (page) => {
        await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
        expect(await page.getByLabel('Acting as').inputValue()).toBe(stage.owner.id);
      },
      {},
      stage.playground.url,
    ));

  it('begins anew where the address names somebody who is gone', () =>
    inTab(
      async (page) => {
        await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
        expect(await page.getByLabel('Acting as').inputValue()).toBe(stage.owner.id);
      },
      {},
      `${stage.playground.url}/#as=1&channel=2`,
    ));

  it('shows channels with their kinds, and others to others', () =>
    inTab(async (page) => {
      await channels(page).getByRole('button', { name: 'text channel general' }).waitFor();
      await channels(page).getByRole('button', { name: 'forum talk' }).waitFor();
      expect(await channels(page).getByText('secret').count()).toBe(0);
      await page.getByLabel('Acting as').selectOption({ label: 'Olive' });
      await channels(page).getByRole('button', { name: 'private text channel secret' }).waitFor();
      await page.reload();
      await channels(page).getByRole('button', { name: 'private text channel secret' }).waitFor();
    }));

  it('marks what is new elsewhere, until it is read', () =>
    inTab(async (page) => {
      const news = stage.guild.createChannel({ name: 'fresh' });
      await channels(page).getByRole('button', { name: 'text channel fresh' }).waitFor();
      stage.playground.as(stage.owner).in(news).say('something new');
      const unread = channels(page).getByRole('button', { name: 'text channel fresh, unread' });
      await unread.click();
      await page.getByRole('log').getByText('something new').waitFor();
      expect(await unread.count()).toBe(0);
    }));

  it('keeps what one is typing while the server changes under it', () =>
    inTab(async (page) => {
      const box = page.getByLabel('Message or command');
      await box.fill('half a sentence');
      const made = stage.guild.createChannel({ name: 'made-meanwhile' });
      await channels(page).getByRole('button', { name: 'text channel made-meanwhile' }).waitFor();
      expect(await box.inputValue()).toBe('half a sentence');
      made.delete();
    }));

  it('keeps several tabs in step', async () => {
    const others = await tabs.open(address(stage.owner.id));
    await inTab(async (page) => {
      await page.getByLabel('Message or command').fill('one for all');
      await page.keyboard.press('Enter');
      await others.page.getByRole('log').getByText('one for all').waitFor();
      stage.guild.createRole({ name: 'Hosts', hoist: true });
      stage.guild.member(stage.fan).addRole(stage.guild.roles.find(({ name }) => name === 'Hosts') ?? '');
      for (const one of [page, others.page]) await one.getByText('Hosts — 1').waitFor();
    });
    expect(others.faults).toEqual([]);
    await others.close();
  });

  it('comes back by itself when the playground was started again', async () => {
    const before = await Playground.start();
    before.handle(pageHandler(before));
    const reader = before.createUser({ username: 'reader' });
    const guild = before.createGuild({ name: 'Archive', owner: reader });
    const shelf = guild.createChannel({ name: 'shelf' });
    await inTab(
      async (page) => {
        await page.getByRole('heading', { level: 1, name: 'shelf' }).waitFor();
        const [state, port] = [before.save(), Number(new URL(before.url).port)];
        await before.stop();
        const after = await Playground.start({ port, state });
        // For a while there is no page on this address, and then there is.
        await refusedOnce(after);
        after.handle(pageHandler(after));
        after.as(reader.id).in(shelf.id).say('said meanwhile');
        await page.getByRole('log').getByText('said meanwhile').waitFor();
        await after.stop();
      },
      {},
      `${before.url}/#as=${reader.id}&channel=${shelf.id}`,
    );
  });

  it('has direct messages with the bot', () =>
    inTab(async (page) => {
      await page.getByRole('button', { name: 'Direct messages' }).click();
      await page.getByRole('heading', { level: 1, name: 'Herald' }).waitFor();
      const box = page.getByLabel('Message or command');
      await box.fill('/film');
      await page.keyboard.press('Enter');
      await page.getByRole('log').locator('.content', { hasText: 'film' }).waitFor();
      await box.fill('hello there');
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText('hello there').waitFor();
    }));

  it('opens a thread, and a post in a forum', () =>
    inTab(async (page) => {
      stage.guild.createThread(stage.forum, { name: 'Best stunt?', by: stage.owner, content: 'Say which.' });
      await channels(page).getByRole('button', { name: 'forum talk' }).click();
      await page.getByRole('log').getByRole('button', { name: 'Best stunt?' }).click();
      await page.getByRole('log').getByText('Say which.').waitFor();
    }));

  it('lets nobody write where they may not', () =>
    inTab(async (page) => {
      const quiet = stage.guild.createChannel({ name: 'quiet' });
      quiet.overwrite({ role: stage.guild.everyone, deny: (1n << 11n) | (1n << 31n) });
      await channels(page).getByRole('button', { name: 'text channel quiet' }).click();
      const box = page.getByLabel('Message or command');
      await expect.poll(() => box.isDisabled()).toBe(true);
      expect(await box.getAttribute('placeholder')).toBe('You cannot write in this channel');
      expect(await page.getByText('This is the beginning of quiet.').innerText()).not.toContain('Type /');
    }));

  it("moves the bot's clock, and shows that it moved", () =>
    inTab(async (page) => {
      const face = page.locator('.clock');
      await expect.poll(() => face.innerText()).toContain('stopped');
      await face.click();
      const panel = page.getByRole('dialog', { name: "The bot's clock" });
      await panel.getByRole('button', { name: '+1 day' }).click();
      await expect.poll(() => clock.now).toBe('2023-06-06T09:00:00.000Z');
      await expect.poll(() => face.innerText()).toContain('Jun 6, 2023');
      await panel.getByLabel(/Date and time/).fill('2023-07-14T10:30:00');
      await panel.getByRole('button', { name: 'Go there' }).click();
      await expect.poll(() => clock.now).toBe('2023-07-14T08:30:00.000Z');
      await panel.getByRole('button', { name: 'Next reminder' }).click();
      await expect.poll(() => clock.now).toBe('2023-06-14T16:00:00.000Z');
      await panel.getByRole('button', { name: '60×' }).click();
      await expect.poll(() => clock.rate).toBe(60);
    }));

  it('is dark or light as the system is, until one says otherwise', async () => {
    await inTab(
      async (page) => {
        const light = await background(page);
        await page.getByRole('button', { name: 'Turn dark' }).click();
        const dark = await background(page);
        expect(dark).not.toBe(light);
        await page.reload();
        await page.getByRole('button', { name: 'Turn light' }).waitFor();
        expect(await background(page)).toBe(dark);
      },
      { colorScheme: 'light' },
    );
    await inTab((page) => page.getByRole('button', { name: 'Turn light' }).waitFor(), {
      colorScheme: 'dark',
    });
  });

  it('fits a phone, with the channels behind a button', () =>
    inTab(
      async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        expect(await channels(page).isVisible()).toBe(false);
        await page.getByRole('button', { name: 'Show channels' }).click();
        await channels(page).getByRole('button', { name: 'forum talk' }).click();
        await expect.poll(() => channels(page).isVisible()).toBe(false);
        await page.getByRole('heading', { level: 1, name: 'talk' }).waitFor();
        await page.getByRole('button', { name: 'Show channels' }).click();
        await page.keyboard.press('Escape');
        await expect.poll(() => channels(page).isVisible()).toBe(false);
      },
      { viewport: { width: 360, height: 740 } },
    ));

  it('can be walked by keyboard, with every stop named and to be seen', () =>
    inTab(async (page) => {
      expect(await flawedStops(page, 40)).toEqual([]);
    }));
});

/** Resolves when the page has asked for its feed and was told that there is none. */
function refusedOnce(playground: Playground): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    playground.handle((request, response) => {
      if (told || request.url !== '/page-api/feed') return false;
      told = true;
      response.writeHead(404).end(() => resolve());
      return true;
    });
  });
}
