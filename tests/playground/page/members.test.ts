import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium } from './browser.ts';

inChromium('the members on the page', (tabs) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.strike());

  async function seen(width: number, look: (page: Page) => Promise<void>): Promise<void> {
    const url = `${stage.playground.url}/#as=${stage.fan.id}&channel=${stage.general.id}`;
    const tab = await tabs.open(url, { viewport: { width, height: 800 } });
    await look(tab.page);
    expect(tab.faults).toEqual([]);
    await tab.close();
  }

  it('stand at the side of a wide window, where no button for them is needed', () =>
    seen(1280, async (page) => {
      await page.getByRole('complementary', { name: 'Members' }).getByText('Jule').waitFor();
      expect(await page.getByRole('button', { name: 'Members', exact: true }).isVisible()).toBe(false);
    }));

  it.each([900, 360])('are behind a button in a window of %d, and stay up to date there', (width) =>
    seen(width, async (page) => {
      expect(await page.getByRole('complementary', { name: 'Members' }).isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Members', exact: true }).click();
      const sheet = page.getByRole('dialog', { name: 'Members' });
      await sheet.getByText('Jule').waitFor();
      const guest = stage.playground.createUser({ username: `guest${width}` });
      stage.guild.addMember(guest);
      await sheet.getByText(`guest${width}`).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.keyboard.press('Escape');
      await expect.poll(() => sheet.isVisible()).toBe(false);
    }));

  it('are drawn by the letters of their names, without what stands in brackets', () =>
    seen(1280, async (page) => {
      for (const [username, globalName] of [
        ['moss', 'Moss Green (moderator)'],
        ['odd', '(x)'],
      ] as const) {
        stage.guild.addMember(stage.playground.createUser({ username, globalName }));
      }
      const letters = (name: string) =>
        page
          .getByRole('complementary', { name: 'Members' })
          .getByRole('listitem')
          .filter({ hasText: name })
          .locator('.avatar')
          .getAttribute('data-initials');
      await expect.poll(() => letters('Moss Green')).toBe('MG');
      expect(await letters('(x)')).toBe('X');
    }));
});
