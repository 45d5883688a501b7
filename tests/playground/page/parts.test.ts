import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { part, type Script } from '../page-api/commands.ts';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium, type Tab } from './browser.ts';

inChromium('buttons, menus and forms on the page', (tabs) => {
  const script: Script = { reply: {}, go: Promise.resolve() };
  let stage: Stage;
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    stage = await setStage([], part(script));
    await stage.api.channels.createMessage(stage.general.id, {
      content: 'panel',
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 1, label: 'Go', custom_id: 'go', emoji: { name: '🎬' } },
            { type: 2, style: 2, label: 'Dead', custom_id: 'dead' },
            { type: 2, style: 3, label: 'Form', custom_id: 'form' },
            { type: 2, style: 4, label: 'Off', custom_id: 'off', disabled: true },
            { type: 2, style: 5, label: 'Out', url: 'https://example.com/' },
          ],
        },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'steps',
              placeholder: 'Steps',
              min_values: 1,
              max_values: 2,
              options: ['30', '7', '0'].map((value) => ({ label: `${value} days`, value })),
            },
          ],
        },
        { type: 1, components: [{ type: 5, custom_id: 'user', placeholder: 'Who' }] },
        { type: 1, components: [{ type: 6, custom_id: 'role', placeholder: 'Role' }] },
        { type: 1, components: [{ type: 8, custom_id: 'where', placeholder: 'Where', channel_types: [0] }] },
      ],
    });
  });
  afterAll(() => stage.strike());
  beforeEach(async () => {
    tab = await tabs.open(`${stage.playground.url}/#as=${stage.fan.id}&channel=${stage.general.id}`);
    page = tab.page;
    await panel().getByRole('button', { name: 'Go' }).waitFor();
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
  });

  const panel = () => page.getByRole('log').locator('.row', { hasText: 'panel' });
  const answer = (text: string) => page.getByRole('log').locator('.content', { hasText: text }).last();
  const menu = (name: string) => panel().getByRole('button', { name });

  it('presses a button and shows what comes of it', async () => {
    await panel().getByRole('button', { name: 'Go' }).click();
    await answer('go').waitFor();
    expect(await panel().getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(await panel().getByRole('link', { name: 'Out' }).getAttribute('rel')).toContain('noopener');
  });

  it('says under the message when nothing came of it', async () => {
    await panel().getByRole('button', { name: 'Dead' }).click();
    await panel().getByRole('alert').getByText('The application did not respond').waitFor();
  });

  it('chooses several by keyboard, and not more than the most', async () => {
    await menu('Steps').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const lines = page.getByRole('listbox', { name: 'Steps' }).getByRole('option');
    expect(await lines.nth(2).getAttribute('aria-disabled')).toBe('true');
    expect(await lines.nth(0).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await answer('steps 30,7').waitFor();
    expect(await menu('Steps').getAttribute('aria-label')).toBe('Steps: 30 days, 7 days');
  });

  it('goes back to what was when a menu is closed with nothing new', async () => {
    await menu('Who').click();
    await page.keyboard.press('Escape');
    expect(await menu('Who').getAttribute('aria-label')).toBe('Who: Who');
  });

  it('chooses people, roles and channels of the server', async () => {
    const pick = async (name: string, label: string) => {
      await menu(name).click();
      await page.keyboard.type(label.slice(0, 3));
      await page.getByRole('listbox', { name }).getByRole('option', { name: label }).click();
    };
    await pick('Who', 'Jule');
    await answer(`user ${stage.german.id}`).waitFor();
    await pick('Role', 'Pings');
    await answer(`role ${stage.pings.id}`).waitFor();
    await menu('Where').click();
    expect(await page.getByRole('listbox', { name: 'Where' }).getByRole('option').allInnerTexts()).toEqual([
      'general',
    ]);
    await page.keyboard.press('Enter');
    await answer(`where ${stage.general.id}`).waitFor();
  });

  it('fills in a form, which says what is wrong before it is sent', async () => {
    await panel().getByRole('button', { name: 'Form' }).click();
    const form = page.getByRole('dialog', { name: 'Correct a date' });
    const day = form.getByRole('textbox', { name: 'Day' });
    await day.waitFor();
    expect(await day.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    expect(await form.locator('.content strong').innerText()).toBe('where');
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.getByText('This is required.').count()).toBe(1);
    expect(await form.getByText('Please choose.').count()).toBe(1);
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    await day.fill('2023');
    await page.keyboard.press('Enter');
    await form.getByText('At least 10 characters, please: these are 4.').waitFor();
    await day.fill('2023-07-14');
    await form.getByRole('button', { name: 'Kind' }).click();
    await page.getByRole('option', { name: 'Digital' }).click();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.waitFor({ state: 'detached' });
    const text = await answer('Filled in').innerText();
    expect(text).toContain('"custom_id":"day","value":"2023-07-14"');
    expect(text).toContain('"custom_id":"kind","values":["digital"]');
  });

  it('closes a form without sending it', async () => {
    const before = stage.playground.messages(stage.general).length;
    await panel().getByRole('button', { name: 'Form' }).click();
    const form = page.getByRole('dialog', { name: 'Correct a date' });
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: 'Form' }).click();
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    expect(stage.playground.messages(stage.general).length).toBe(before);
  });
});
