import { ApplicationCommandType } from 'discord-api-types/v10';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { commands, part, type Script } from '../page-api/commands.ts';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium, type Tab } from './browser.ts';

inChromium('commands on the page', (tabs) => {
  const script: Script = { reply: { content: 'nothing' }, go: Promise.resolve() };
  let stage: Stage;
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage(commands, part(script));
  });
  afterAll(() => stage.strike());
  beforeEach(async () => {
    tab = await tabs.open(address(stage.fan.id));
    page = tab.page;
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
  });

  const address = (as: string) => `${stage.playground.url}/#as=${as}&channel=${stage.general.id}`;
  const box = () => page.getByRole('combobox', { name: 'Message or command' });
  const options = () => page.locator('#compose').getByRole('option');
  const log = () => page.getByRole('log');
  const type = async (text: string) => {
    await box().click();
    await page.keyboard.type(text);
  };

  it('lists the commands on a slash, and narrows the list while one types', async () => {
    await type('/');
    await options().first().waitFor();
    expect(await options().count()).toBe(
      commands.filter(({ type }) => type !== ApplicationCommandType.Message).length,
    );
    await page.keyboard.type('fi');
    await expect.poll(() => options().allInnerTexts()).toEqual(['/film\nOne film']);
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await box().getAttribute('aria-activedescendant')).toBe(
      await options().first().getAttribute('id'),
    );
    await page.keyboard.press('Escape');
    expect(await options().count()).toBe(0);
  });

  it('is worked wholly by keyboard: command, completion, choice, send', async () => {
    await type('/fil');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('/film title:');
    await page.keyboard.type('dead');
    await options().filter({ hasText: 'Part Two' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('/film title:Dead Reckoning Part Two ');
    await page.keyboard.type('pa');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cas');
    await page.keyboard.press('Tab');
    expect(await box().inputValue()).toBe('/film title:Dead Reckoning Part Two part:The cast ');
    await page.keyboard.press('Enter');
    await log().getByText('film title=DEAD RECKONING PART TWO part=cast', { exact: true }).waitFor();
    expect(await log().locator('.origin').last().textContent()).toContain('Ada used ');
    expect(await box().inputValue()).toBe('');
  });

  it('sends a command that was typed as it is', async () => {
    await type('/film title:part two');
    await page.keyboard.press('Enter');
    await log().getByText('film title=part two', { exact: true }).waitFor();
  });

  it('marks what is required, and says what is missing instead of sending', async () => {
    await type('/film ');
    const strip = page.getByRole('group', { name: 'Options' });
    await strip.getByRole('button', { name: 'title, required' }).waitFor();
    expect(await strip.getByRole('button', { name: 'part' }).innerText()).toBe('part');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('title is required.').waitFor();
    expect(await box().inputValue()).toBe('/film ');
  });

  it('chooses people, channels and roles, and reads numbers', async () => {
    await type('/meet who:jul');
    await page.keyboard.press('Enter');
    await page.keyboard.type('where:gen');
    await page.keyboard.press('Enter');
    await page.keyboard.type('with:pin');
    await page.keyboard.press('Enter');
    await page.keyboard.type('times:3');
    await page.keyboard.press('Enter');
    const { german, general, pings } = stage;
    await log().getByText(`meet who=${german.id} where=${general.id} with=${pings.id} times=3`).waitFor();
    await type('/meet times:0');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('times must be 1 or more.').waitFor();
  });

  it('sends a file that is chosen', async () => {
    const file = { name: 'my notes.txt', mimeType: 'text/plain', buffer: Buffer.from('three') };
    page.on('filechooser', (chooser) => void chooser.setFiles(file));
    await type('/keep');
    await page.keyboard.press('Enter');
    expect(await box().inputValue()).toBe('/keep file:');
    await page.keyboard.type('typed.txt');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('file must be chosen from your files.').waitFor();
    await box().fill('/keep file:');
    await page.keyboard.press('Enter');
    await expect.poll(() => box().inputValue()).toBe('/keep file:my notes.txt ');
    await page.keyboard.press('Enter');
    await log()
      .getByText(/my.notes\.txt text\/plain 5/)
      .waitFor();
  });

  it('speaks the language of the person', async () => {
    const other = await tabs.open(address(stage.german.id));
    await other.page.locator('#message-box').pressSequentially('/film tit');
    await expect
      .poll(() => other.page.locator('#compose').getByRole('option').allInnerTexts())
      .toEqual(['titel\nWhich film\nrequired']);
    expect(await other.page.locator('.strip').innerText()).toContain('Ein Film');
    await other.close();
  });

  it('marks an answer that only one person sees, and puts it away', async () => {
    await type('/film title:hush private:True');
    await page.keyboard.press('Enter');
    const row = log().locator('.row', { hasText: 'hush' });
    await row.getByText('Only you can see this').waitFor();
    const other = await tabs.open(address(stage.owner.id));
    await other.page.getByRole('log').getByText('This is the beginning of general').waitFor();
    expect(await other.page.getByRole('log').innerText()).not.toContain('hush');
    await other.close();
    await row.getByRole('button', { name: 'Dismiss message' }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('shows that the bot is thinking, to everybody, until it has thought', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    script.go = promise;
    const other = await tabs.open(address(stage.owner.id));
    await type('/slow');
    await page.keyboard.press('Enter');
    for (const one of [page, other.page]) await one.getByText('Herald is thinking…').waitFor();
    resolve();
    for (const one of [page, other.page]) await one.getByText('Here it is.').waitFor();
    expect(await page.getByText('Herald is thinking…').count()).toBe(0);
    await other.close();
  });

  it('says when the application did not respond, to the one who asked alone', async () => {
    await type('/silent');
    await page.keyboard.press('Enter');
    await log().getByText('Sending command…').waitFor();
    const row = log().locator('.row', { hasText: 'The application did not respond' });
    await row.getByText('Only you can see this').waitFor();
    await row.getByRole('button', { name: 'Dismiss message' }).click();
    await row.waitFor({ state: 'detached' });
  });

  it('says so when there is no such command', async () => {
    await type('/nothing at all');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('There is no such command here.').waitFor();
    expect(stage.playground.messages(stage.general).map(({ content }) => content)).not.toContain(
      '/nothing at all',
    );
  });
});
