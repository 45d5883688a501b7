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
  await box.pressSequentially(command.slice(0, 1));
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await box.pressSequentially(command.slice(1));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.locator('#log').getByText(answer).last().waitFor();
}

async function actAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('Acting as').selectOption({ label: name });
}

/** Opens what hangs on a button, presses one in it, and closes it again. */
async function pressIn(page: Page, opener: string, button: RegExp): Promise<void> {
  await page.locator(opener).click();
  await page.locator(':popover-open').getByRole('button', { name: button }).click();
  await page.keyboard.press('Escape');
}

async function picture(page: Page, name: string): Promise<void> {
  await page.locator('#scroller').click();
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

/** The first minute: a question and its answer. */
async function release(page: Page): Promise<void> {
  await ask(page, '/release ', /Source, as of/);
  await picture(page, 'playground');
}

/** The day on which the film comes out, with an answer that Discord loses on the way. */
async function releaseDay(page: Page): Promise<void> {
  await actAs(page, 'Moss (moderator)');
  await ask(page, '/subscribe channel:#release-news role:@Release pings', /The next posts/);
  await actAs(page, 'Ada');
  await page.getByRole('button', { name: 'announcement channel release-news' }).click();
  await page.getByRole('heading', { level: 1, name: 'release-news' }).waitFor();
  await pressIn(page, 'button[title="Weather"]', /^Lose the answer/);
  await pressIn(page, '.clock', /^Release day: .*Part One/);
  await page
    .locator('#log')
    .getByText(/, on time/)
    .waitFor();
  await page.locator('.notice').first().waitFor({ state: 'detached' });
  await picture(page, 'release-day');
  await page.getByRole('button', { name: 'What was said on the wire' }).click();
  await page.getByLabel('What is shown').selectOption({ label: 'Requests' });
  await page.getByText('weather: lost').waitFor();
  await page.locator('.wire-list').getByText('PresenceUpdate').first().waitFor({ state: 'detached' });
  await picture(page, 'wire');
}

const app = await BotUnderTest.start({});
const { msg } = await app.said(/^the playground is open/);
const browser = await chromium.launch(browserOptions);
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
await page.goto(/http:\S+/.exec(msg)?.[0] ?? '');
await release(page);
await releaseDay(page);
await browser.close();
await app.stop();
