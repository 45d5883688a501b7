import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inChromium, type Tab } from '../playground/page/browser.ts';
import { ageLedger, recordsDueAt } from '../support/ledger-file.ts';
import type { BotUnderTest } from '../support/process.ts';
import { openPlayground, type Walk, walkIn } from './walk.ts';

const subscribe = '/subscribe channel:#release-news role:@Release pings';

/** When the ping of the release day is due, where nobody has set a zone: 09:00 UTC. */
const releaseAt = Date.parse('2023-07-14T09:00:00Z');

inChromium('what a moderator does', (tabs) => {
  let app: BotUnderTest;
  let url: string;
  let tab: Tab;
  let walk: Walk;
  let folder: string;
  let ledger: string;

  async function open(): Promise<void> {
    folder = await mkdtemp(join(tmpdir(), 'journey-'));
    ledger = join(folder, 'bot.sqlite');
    ({ app, url } = await openPlayground({ STORE_URL: `sqlite:${ledger}` }));
  }
  async function close(): Promise<void> {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
  async function enter(): Promise<void> {
    tab = await tabs.open(url, { colorScheme: 'light' });
    walk = walkIn(tab);
    await walk.as('Moss (moderator)');
  }
  async function leave(): Promise<void> {
    expect(tab.faults).toEqual([]);
    await tab.close();
  }

  async function permit(permission: string, state: 'denied' | 'as elsewhere', shot?: string): Promise<void> {
    await walk.page.getByRole('button', { name: 'People, roles and channels' }).click();
    const sheet = walk.page.getByRole('dialog', { name: 'People, roles and channels' });
    await sheet.getByLabel('In the channel').selectOption('release-news (announcement channel)');
    await sheet.getByLabel('Permissions there of').selectOption('Reckoner');
    const field = sheet.getByRole('combobox', { name: permission, exact: true });
    await field.selectOption(state);
    await expect.poll(() => field.locator('option:checked').innerText()).toBe(state);
    if (shot) await walk.look(shot);
    await walk.page.keyboard.press('Escape');
  }

  /** The posts of the bot that pinged somebody, in the open channel. */
  const pings = () => walk.page.locator('#log > *').filter({ hasText: 'Notified Ada and Ravi' });

  describe('in a server that is there all the while', () => {
    beforeAll(open, 30_000);
    beforeEach(enter);
    afterEach(leave);
    afterAll(close);

    it('sets up a channel from nothing by menus, and saves it', async () => {
      const panel = await walk.ask('/setup ', /Set up a channel/);
      const choose = async (menu: RegExp, line: RegExp) => {
        await panel.getByRole('button', { name: menu }).click();
        await walk.page.locator(':popover-open').getByRole('option', { name: line }).click();
      };
      await walk.look('4-panel');
      await choose(/^(?!#).*general/, /release-news/);
      await panel
        .getByText(/^#release-news/)
        .first()
        .waitFor();
      await choose(/Where: channel/, /Who: the role/);
      await choose(/Whom to ping/, /Release pings/);
      await panel.getByText('2 members have').waitFor();
      await walk.look('4-role');
      await walk.press(panel, 'Save');
      const saved = await walk.ask('/reminders list ', /release-news/);
      expect(await saved.innerText()).toMatch(/09:00[\s\S]*Release pings/);
      await walk.look('4-saved');
      await walk.ask('/unsubscribe channel:#release-news', /Ended/);
    });

    it('is told inside the panel what is missing, and saves there once it is mended', async () => {
      // Whoever has asked for nothing yet: what was answered to others stands in their logs.
      await walk.as('Olive (owner)');
      await permit('Send Messages', 'denied');
      const panel = await walk.ask('/setup channel:#release-news', /Set up a channel/);
      expect(await panel.innerText()).toMatch(/Please look at this:[\s\S]*“Send Messages”/);
      await walk.look('5-panel');
      await walk.press(panel, 'Save');
      await walk.newest(/is not subscribed yet/);
      await walk.look('5-panel-refused');
      await permit('Send Messages', 'as elsewhere');
      await walk.press(panel, 'Save');
      const saved = await walk.newest(/Subscribed[\s\S]*The next posts:/);
      expect(await saved.innerText()).not.toContain('“Send Messages”');
      await walk.look('5-panel-mended');
      await walk.ask('/reminders list ', /release-news/);
      await walk.ask('/unsubscribe channel:#release-news', /Ended/);
    });

    it('takes a permission away, is told which one is missing, and mends it', async () => {
      await permit('Send Messages', 'denied', '5-denied');
      const refused = await walk.ask(subscribe, /is not subscribed yet/);
      expect(await refused.innerText()).toContain('“Send Messages”');
      await walk.look('5-explained');
      await permit('Send Messages', 'as elsewhere');
      await walk.ask(subscribe, /The next posts:/);
      await walk.look('5-mended');
      await walk.ask('/unsubscribe channel:#release-news', /Ended/);
    });

    it('says in free words when a watch party is', async () => {
      await walk.ask('/settings zone zone:Europe/Berlin', /Berlin/);
      const asked = await walk.ask('/event add title:Watch party when:Friday 8pm', /Is that right\?/);
      expect(await asked.innerText()).toContain('Friday, 9 June 2023, 20:00');
      await walk.look('10-asked');
      await walk.press(asked, 'Save');
      await walk.ask('/event list ', /Watch party/);
      await walk.look('10-saved');
    });
  });

  describe('in a server of its own', () => {
    beforeEach(async () => {
      await open();
      await enter();
    }, 30_000);
    afterEach(async () => {
      await leave();
      await close();
    });

    it('sees the ping on release day, once, with whom it told and when it was due', async () => {
      await walk.ask(subscribe, /The next posts:/);
      await walk.as('Ada');
      await walk.go('release-news');
      await walk.time(/^Release day: .*Part One/);
      const post = await walk.newest(/set for today/);
      await expect.poll(() => post.innerText()).toMatch(/Due Jul 14, 2023.*on time/);
      await walk.look('6-release-day');
      await walk.time('+1 hour');
      await walk.time('+1 day');
      await expect.poll(() => walk.page.locator('.clock').innerText()).toContain('Jul 15');
      expect(await pings().count()).toBe(1);
    });

    it('kills the bot in the middle of the ping, which is there once all the same', async () => {
      await walk.ask(subscribe, /The next posts:/);
      await walk.go('release-news');
      await walk.weather('Leave the next post unanswered');
      await walk.time(/^Release day: .*Part One/);
      await walk.newest(/set for today/);
      await walk.look('7-unanswered');
      await walk.weather('Kill the bot and start it again');
      await walk.page.getByRole('status').filter({ hasText: 'The bot was killed, and is back.' }).waitFor();
      await walk.page.getByRole('complementary').getByText(', online').waitFor({ state: 'attached' });
      const [claimed] = recordsDueAt(ledger, releaseAt);
      expect(claimed?.state).toBe('claimed');
      // The dead bot's lease runs out, and so does the time in which Discord knows a nonce: only the channel tells.
      ageLedger(ledger, 300);
      await walk.time('+1 hour');
      await expect.poll(() => recordsDueAt(ledger, releaseAt)[0]?.state, { timeout: 15_000 }).toBe('sent');
      await expect
        .poll(() => pings().innerText(), { timeout: 15_000 })
        .toContain('Due Jul 14, 2023, 11:00 AM');
      await walk.look('7-back');
      expect(await pings().count()).toBe(1);
    });

    it('moves a date: the channel hears of it once, and the last post is put right', async () => {
      await walk.ask(subscribe, /The next posts:/);
      await walk.time('Next reminder');
      await walk.go('release-news');
      await walk.newest(/30 days to go/);
      const asked = await walk.ask(
        '/event correct film:part one date:2023-07-12 source:The studio',
        /Is that right\?/,
      );
      await walk.look('8-asked');
      await walk.press(asked, 'Save');
      await walk.newest(/Correction of this server/);
      await walk.go('release-news');
      await walk.time('+1 hour');
      const told = walk.page
        .locator('#log > *')
        .filter({ hasText: /12 July 2023/, hasNotText: 'Only you can see this' });
      const notice = told.filter({ hasText: /14 July 2023/ }).last();
      await notice.waitFor();
      expect(await notice.innerText()).not.toContain('Notified');
      const post = walk.page.locator('#log > *').filter({ hasText: 'Due Jun 14, 2023, 11:00' });
      await expect.poll(() => post.innerText()).toMatch(/\(edited\)[\s\S]*12 July 2023/);
      await walk.time('+1 hour');
      await walk.look('8-moved');
      expect(await told.count()).toBe(2);
    });
  });
});
