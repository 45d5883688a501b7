import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium, type Tab } from './browser.ts';

inChromium('the wire drawer', (tabs) => {
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
  beforeEach(async () => {
    const opener = page.getByRole('button', { name: 'What was said on the wire' });
    if ((await opener.getAttribute('aria-expanded')) === 'false') await opener.click();
  });

  const wire = () => page.getByRole('region', { name: 'On the wire' });
  const lines = () => wire().getByRole('listitem');

  it('shows each request and frame as it goes by, and what was in it', async () => {
    await stage.api.channels.createMessage(stage.general.id, { content: 'the wire hums' });
    const line = lines()
      .filter({ hasText: `POST /channels/${stage.general.id}/messages` })
      .first();
    await line.locator('summary').click();
    await line.getByRole('region', { name: 'request' }).getByText('the wire hums').waitFor();
    await line.getByRole('region', { name: 'answer' }).waitFor();
    await stage.api.channels.createMessage(stage.general.id, { content: 'and goes on' });
    await expect.poll(() => lines().first().innerText()).toContain('/messages');
    expect(await line.locator('details').getAttribute('open')).not.toBeNull();
  });

  it('is filtered by words and by kind', async () => {
    await stage.api.channels.createMessage(stage.general.id, { content: 'needle' });
    await wire().getByLabel('Filter by words').fill('needle');
    await expect.poll(() => lines().count()).toBe(1);
    await wire().getByLabel('What is shown').selectOption('gateway');
    await wire().getByText('Nothing that fits was said so far.').waitFor();
    await wire().getByLabel('Filter by words').fill('');
    await lines().filter({ hasText: 'READY' }).first().waitFor();
    await wire().getByLabel('What is shown').selectOption('all');
  });

  it('goes by Escape, and gives the focus back to its button', async () => {
    await wire().getByLabel('Filter by words').focus();
    await page.keyboard.press('Escape');
    expect(await wire().isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'What was said on the wire',
    );
  });
});
