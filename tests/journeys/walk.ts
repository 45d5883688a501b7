import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { seriousProblems } from '../playground/page/axe.ts';
import type { Tab } from '../playground/page/browser.ts';
import { BotUnderTest } from '../support/process.ts';

/** Where the pictures of each step go, if anybody wants to look at them. */
const FOLDER = process.env.JOURNEY_PICTURES;

/** The playground as `npm start` opens it, and its address. */
export async function openPlayground(
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly app: BotUnderTest; readonly url: string }> {
  const app = await BotUnderTest.start(env);
  const { msg } = await app.said(/^the playground is open/);
  await app.said(/^commands are registered/);
  return { app, url: /http:\/\/\S+/.exec(msg)?.[0] ?? '' };
}

/** What a person does on the page, by what they see and by the keyboard. */
export interface Walk {
  readonly page: Page;
  /** Becomes one of the people; by the name in the menu. */
  as(name: string): Promise<void>;
  /** Opens a channel of the server, by its name. */
  go(channel: string): Promise<void>;
  /** Types a command and sends it off; gives its answer, once there are these words in it. */
  ask(command: string, words: RegExp): Promise<Locator>;
  /** Presses a button in a message. */
  press(message: Locator, button: string | RegExp): Promise<void>;
  /** The newest message with these words in it. */
  newest(words: RegExp): Promise<Locator>;
  /** Opens the clock and presses one of its buttons. */
  time(button: string | RegExp): Promise<void>;
  /** Opens the weather and presses one of its buttons. */
  weather(button: string | RegExp): Promise<void>;
  /** Stands still: axe finds nothing serious, and a picture is taken where anybody wants one. */
  look(step: string): Promise<void>;
}

export function walkIn({ page }: Tab): Walk {
  const rows = page.locator('#log > *');
  const newest = async (words: RegExp): Promise<Locator> => {
    const row = rows.filter({ hasText: words }).last();
    await row.waitFor();
    return row;
  };
  return {
    page,
    newest,
    async as(name) {
      await page.getByLabel('Acting as').selectOption({ label: name });
      await expect.poll(() => page.getByRole('log').getAttribute('data-place')).toBeTruthy();
    },
    async go(channel) {
      const link = page.getByRole('navigation', { name: 'Channels' }).getByRole('button', { name: channel });
      await link.first().click();
      await page.getByRole('heading', { level: 1 }).filter({ hasText: channel }).waitFor();
    },
    async ask(command, words) {
      await type(page, command);
      // Over an answer stands which command it is for; what was said before may have the same words.
      const [name = ''] = command.split(/ \w+:/);
      const answer = rows
        .filter({ hasText: words })
        .filter({ hasText: `used ${name.trim()}` })
        .last();
      await answer.waitFor();
      return answer;
    },
    press: (message, button) => message.getByRole('button', { name: button }).first().click(),
    time: (button) => inPopup(page, page.locator('.clock'), button),
    weather: (button) => inPopup(page, page.getByRole('button', { name: /^Weather/ }), button),
    async look(step) {
      if (FOLDER !== undefined) {
        await mkdir(FOLDER, { recursive: true });
        await page.screenshot({ path: join(FOLDER, `${step}.png`) });
      }
      expect(await seriousProblems(page)).toEqual([]);
    },
  };
}

/** Types a command and sends it. */
async function type(page: Page, command: string): Promise<void> {
  const box = page.getByLabel('Message or command');
  await expect.poll(() => box.isEnabled()).toBe(true);
  await box.click();
  // As one does: the slash first, and the rest when one sees what there is.
  await box.pressSequentially(command.slice(0, 1));
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await box.pressSequentially(command.slice(1));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

async function inPopup(page: Page, opener: Locator, button: string | RegExp): Promise<void> {
  const inside = page.locator(':popover-open').getByRole('button', { name: button });
  // Whoever presses while the page draws itself anew sees that nothing opened, and presses again.
  const opened = async () => {
    if ((await inside.count()) === 0) await opener.click();
    return inside.count();
  };
  await expect.poll(opened, { interval: 500, timeout: 10_000 }).toBeGreaterThan(0);
  await inside.click();
  await page.keyboard.press('Escape');
}
