import '../src/temporal.ts';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BotUnderTest } from './support/process.ts';

// Takes the README's pictures of the running software, so that they stay true: `npm run pictures`.

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');

const browserOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
};

/** Types a command as a person does, and waits until its answer is drawn. */
async function ask(page: Page, command: string, answer: RegExp): Promise<void> {
  const box = page.locator('#message-box');
  await box.click();
  await box.pressSequentially(command);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.locator('#log').getByText(answer).last().waitFor();
}

const app = await BotUnderTest.start({});
const { msg } = await app.said(/^the playground is open/);
const browser = await chromium.launch(browserOptions);
const page = await browser.newPage({ viewport: { width: 1100, height: 760 }, colorScheme: 'dark' });
await page.goto(/http:\S+/.exec(msg)?.[0] ?? '');
await ask(page, '/release', /Source, as of/);
await page.screenshot({ path: join(FOLDER, 'playground.png') });
await browser.close();
await app.stop();
