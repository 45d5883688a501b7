import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { inChromium, type Tab } from '../playground/page/browser.ts';
import type { BotUnderTest } from '../support/process.ts';
import { openPlayground, type Walk, walkIn } from './walk.ts';

inChromium('what a fan does', (tabs) => {
  let app: BotUnderTest;
  let url: string;
  let tab: Tab;
  let walk: Walk;

  beforeAll(async () => {
    ({ app, url } = await openPlayground());
  }, 30_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    tab = await tabs.open(url, { colorScheme: 'dark' });
    walk = walkIn(tab);
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
  });

  it('in the first minute: asks when the film comes out, with nothing but a slash', async () => {
    const box = walk.page.getByLabel('Message or command');
    await box.click();
    await walk.page.keyboard.type('/');
    await walk.page
      .getByRole('listbox')
      .getByRole('option', { name: /release/ })
      .first()
      .waitFor();
    await walk.look('1-a-slash');
    await walk.page.keyboard.type('rel');
    await walk.page.keyboard.press('Enter');
    await walk.page.keyboard.press('Enter');
    const answer = await walk.newest(/39 days to go/);
    expect(await answer.innerText()).toMatch(/14 July 2023[\s\S]*Source, as of 5 June 2023/);
    await walk.look('1-release');
  });

  it('asks how long it still is, and gets a picture that also speaks', async () => {
    const answer = await walk.ask('/countdown ', /39 days to go/);
    const picture = answer.getByRole('img', { name: /39 days to go\. Friday, 14 July 2023\./ });
    await picture.waitFor();
    await expect
      .poll(() => picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
      .toBe(1000);
    await walk.look('1-countdown');
  });

  it('goes from the cast by buttons to what somebody said, and on to the film', async () => {
    const cast = await walk.ask('/cast ', /Cast, as far as named/);
    await walk.press(cast, 'More on Tom Cruise');
    const person = await walk.newest(/1 quotation of Tom Cruise/);
    await walk.look('2-cast');
    await walk.press(person, '1 quotation of Tom Cruise');
    const quotation = await walk.newest(/Tom Cruise[\s\S]*“[\s\S]*Source/);
    await walk.look('2-quotation');
    await walk.press(quotation, /^Film: /);
    await expect
      .poll(() => walk.page.locator('#log > *').last().innerText())
      .not.toContain('Another quotation');
    await walk.newest(/Dead Reckoning Part One[\s\S]*Source, as of/);
    await walk.look('2-on');
  });

  it('types a name with an error in it, and is told what there is', async () => {
    const answer = await walk.ask('/film film:Ded Reconing', /Which one\?/);
    expect(await answer.innerText()).toContain('Only you can see this');
    await walk.look('3-suggestion');
    await walk.press(answer, /Part Two/);
    await walk.newest(/Part Two[\s\S]*Source, as of/);
    await walk.look('3-found');
  });

  it('reads German in a private conversation', async () => {
    await walk.as('Jule (de)');
    await walk.page.getByRole('button', { name: 'Direct messages' }).click();
    await walk.page.getByRole('heading', { level: 1, name: 'Reckoner' }).waitFor();
    const answer = await walk.ask('/release ', /Noch 39 Tage/);
    expect(await answer.innerText()).toContain('Quelle, Stand 5. Juni 2023');
    await walk.look('9-german');
  });
});
