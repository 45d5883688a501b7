import { afterEach, beforeEach, expect, it } from 'vitest';
import { inChromium, type Tab } from '../playground/page/browser.ts';
import type { BotUnderTest } from '../support/process.ts';
import { openPlayground, type Walk, walkIn } from './walk.ts';

const subscribe = '/subscribe channel:#release-news role:@Release pings';

inChromium('what a moderator does', (tabs) => {
  let app: BotUnderTest;
  let tab: Tab;
  let walk: Walk;

  beforeEach(async () => {
    const opened = await openPlayground();
    app = opened.app;
    tab = await tabs.open(opened.url, { colorScheme: 'light' });
    walk = walkIn(tab);
    await walk.as('Moss (moderator)');
  }, 30_000);
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
    await app.stop();
  });

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
  });

  it('takes a permission away, is told which one is missing, and mends it', async () => {
    await permit('Send Messages', 'denied', '5-denied');
    const refused = await walk.ask(subscribe, /is not subscribed yet/);
    expect(await refused.innerText()).toContain('“Send Messages”');
    await walk.look('5-explained');
    await permit('Send Messages', 'as elsewhere');
    await walk.ask(subscribe, /The next posts:/);
    await walk.look('5-mended');
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
    await walk.time('+1 hour');
    await walk.look('7-back');
    expect(await pings().count()).toBe(1);
  });

  it('moves a date, and the channel hears of it once', async () => {
    await walk.ask(subscribe, /The next posts:/);
    const asked = await walk.ask(
      '/event correct film:part one date:2023-07-12 source:The studio',
      /Is that right\?/,
    );
    await walk.look('8-asked');
    await walk.press(asked, 'Save');
    await walk.newest(/Correction of this server/);
    await walk.go('release-news');
    await walk.time('+1 hour');
    const notice = await walk.newest(/12 July 2023/);
    expect(await notice.innerText()).toMatch(/14 July 2023/);
    expect(await notice.innerText()).not.toContain('Notified');
    await walk.time('+1 hour');
    await walk.look('8-moved');
    expect(
      await walk.page
        .locator('#log > *')
        .filter({ hasText: /12 July 2023/ })
        .count(),
    ).toBe(1);
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
