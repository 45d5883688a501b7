import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a tab at an address, in a context that nobody else has at the time and in which nothing is stored. What goes wrong in it
 * fails the test that asks `faults`.
 */
export interface Tabs {
  open(url: string, options?: BrowserContextOptions): Promise<Tab>;
}

export interface Tab {
  readonly page: Page;
  /** Errors, refused scripts, and requests to any other machine; there should be none. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/**
 * Tests that need Chromium. Without one they are skipped, and say so; with `CI=true` they fail, since there they
 * must run.
 */
export function inChromium(name: string, tests: (tabs: Tabs) => void): void {
  if (!existsSync(executablePath)) {
    if (process.env.CI === 'true') {
      it(`${name}: Chromium is there`, () => expect.fail(`no Chromium at ${executablePath}: set CHROMIUM`));
    }
    const reason = `skipped: no Chromium at ${executablePath}, set CHROMIUM`;
    console.warn(`${name}: ${reason}`);
    describe.skip(`${name} (${reason})`, () => it.todo('run'));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(() => browser.close());
    tests(tabsOf(() => browser));
  });
}

/** Tabs that were closed are opened again: the first load in a new context takes three times what later ones take. */
function tabsOf(browser: () => Browser): Tabs {
  const closed = new Map<string, Page[]>();
  return {
    async open(url, options = {}) {
      const kind = JSON.stringify(options);
      const page = closed.get(kind)?.pop() ?? (await newPage(browser(), options));
      const faults = watch(page, new URL(url).host);
      await page.goto(url);
      await page.locator('#who-select').waitFor({ state: 'attached' });
      const close = async () => {
        await page.evaluate('localStorage.clear()');
        page.removeAllListeners();
        await page.goto('about:blank');
        closed.set(kind, [...(closed.get(kind) ?? []), page]);
      };
      return { page, faults, close };
    },
  };
}

async function newPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const viewport = { width: 1280, height: 860 };
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

function watch(page: Page, host: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== host && url.protocol !== 'data:') faults.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    // The browser writes a line for every answer that says no; the page shows those itself.
    const own = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !own) faults.push(message.text());
  });
  return faults;
}
