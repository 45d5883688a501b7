import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands, part, type Script } from '../page-api/commands.ts';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium } from './browser.ts';

inChromium('the menu of a message', (tabs) => {
  const script: Script = { reply: { content: 'nothing' }, go: Promise.resolve() };
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(commands, part(script));
    stage.playground.as(stage.owner).in(stage.general).say('mind the gap');
  });
  afterAll(() => stage.strike());

  const open = (as: string) => tabs.open(`${stage.playground.url}/#as=${as}&channel=${stage.general.id}`);

  it('is opened, gone through and used by keyboard alone', async () => {
    const { page, faults, close } = await open(stage.fan.id);
    const button = page.locator('.row', { hasText: 'mind the gap' }).locator('.message-menu').first();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const line = page.getByRole('button', { name: 'What is this?' });
    await expect.poll(() => line.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await expect.poll(() => line.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('What is this? mind the gap', { exact: true }).waitFor();
    expect(await page.locator('.origin').last().textContent()).toContain('Ada used What is this?');
    expect(faults).toEqual([]);
    await close();
  });

  it('speaks the person’s language', async () => {
    const { page, close } = await open(stage.german.id);
    await page.locator('.message-menu').first().click();
    await page.getByRole('button', { name: 'Was ist das?' }).waitFor();
    await close();
  });
});
