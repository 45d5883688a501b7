import { MessageFlags, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium, type Tab } from './browser.ts';

const DAY = 86_400;

const lineColor = (of: Locator) =>
  of.evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).borderLeftColor);

inChromium('messages on the page', (tabs) => {
  let stage: Stage;
  let tab: Tab;
  let page: Page;
  let clock: { now: string; rate: number } | undefined;

  beforeAll(async () => {
    stage = await setStage();
    stage.playground.handle((request, response) => {
      if (request.url !== '/clock') return false;
      response.writeHead(clock ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(clock ?? {}));
      return true;
    });
  });
  afterAll(() => stage.strike());
  beforeEach(() => {
    clock = { now: '2023-06-05T09:00:00Z', rate: 0 };
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab.close();
  });

  async function open(as = stage.fan.id): Promise<Locator> {
    tab = await tabs.open(`${stage.playground.url}/#as=${as}&channel=${stage.general.id}`);
    page = tab.page;
    const row = page.getByRole('log').locator('.row').last();
    await row.locator('.message').waitFor();
    return row;
  }

  const send = (body: Parameters<typeof stage.api.channels.createMessage>[1]) =>
    stage.api.channels.createMessage(stage.general.id, body);

  it('draws markup that somebody typed as the text that it is', async () => {
    const evil = '<img src=x onerror=alert(1)> <script>alert(2)</script> [click](javascript:alert(3))';
    stage.playground.as(stage.fan).in(stage.general).say(evil);
    const row = await open();
    expect(await row.locator('.content').innerText()).toBe(evil);
    expect(await row.locator('img, script, a').count()).toBe(0);
  });

  it('draws markdown', async () => {
    await send({ content: '# Title\n**bold** *it* __u__ ~~s~~ `c`\n> quote\n- one\n- two\n||hidden||' });
    const row = await open();
    for (const tag of ['strong', 'em', 'u', 's', 'code', 'blockquote', 'ul > li']) {
      expect(await row.locator(`.content ${tag}`).count()).toBeGreaterThan(0);
    }
    expect(await row.getByRole('heading', { level: 3, name: 'Title' }).count()).toBe(1);
    expect(await row.getByText('hidden').isVisible()).toBe(false);
    await row.getByRole('button', { name: 'Spoiler: show' }).click();
    expect(await row.getByText('hidden').isVisible()).toBe(true);
  });

  it('lets links out without a word of where they come from', async () => {
    await send({ content: '[the article](https://example.com/a)' });
    const link = (await open()).getByRole('link', { name: 'the article' });
    expect(await link.getAttribute('href')).toBe('https://example.com/a');
    expect(await link.getAttribute('rel')).toContain('noopener');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  it('puts what one person says in one breath under one name', async () => {
    const place = stage.playground.as(stage.owner).in(stage.general);
    place.say('first words');
    place.say('second words');
    stage.playground.as(stage.fan).in(stage.general).say('an answer');
    await open();
    const row = (text: string) => page.locator('.row', { hasText: text });
    expect(await row('first words').locator('.author').innerText()).toBe('Olive');
    expect(await row('second words').locator('.author').count()).toBe(0);
    expect(await row('an answer').locator('.author').innerText()).toBe('Ada');
  });

  it('colours mentions as loudly as they notified', async () => {
    const { fan, german, pings, general } = stage;
    const allowed_mentions = { users: [german.id], roles: [pings.id] };
    await send({
      content: `<@&${pings.id}> <@${german.id}> <@${stage.owner.id}> <#${general.id}>`,
      allowed_mentions,
    });
    const row = await open();
    const classes = (text: string) => row.locator('.mention', { hasText: text }).getAttribute('class');
    expect(await classes('@Pings')).toBe('mention loud you');
    expect(await classes('@Jule')).toBe('mention loud');
    expect(await classes('@Olive')).toBe('mention');
    expect(await row.getAttribute('class')).toContain('for-you');
    expect(await row.locator('.foot').innerText()).toContain('Notified');
    expect(await row.locator('.foot').innerText()).toContain(fan.displayName);
    await tab.close();
    expect(await (await open(stage.owner.id)).getAttribute('class')).not.toContain('for-you');
  });

  it("writes times by the bot's clock, in the reader's zone, and lets them tick", async () => {
    const release = Date.parse('2023-07-14T00:00:00Z') / 1000;
    await send({ content: `<t:${release}:R> <t:${release}:D> <t:${release - 30 * DAY}:R>` });
    const times = (await open()).locator('time[data-at]');
    expect(await times.allInnerTexts()).toEqual(['in 1 month', 'July 14, 2023', 'in 9 days']);
    expect(await page.locator('.clock').innerText()).toContain('Jun 5, 2023');
    clock = { now: '2023-07-13T21:00:00Z', rate: 1 };
    // Another tab may have moved the bot's clock: it is read again when this one is looked at.
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await expect.poll(() => times.first().innerText()).toBe('in 3 hours');
    expect(await times.nth(1).innerText()).toBe('July 14, 2023');
  });

  it('goes by its own clock where the bot has none to be read', async () => {
    clock = undefined;
    await send({ content: `<t:${Math.floor(Date.now() / 1000) + 5 * DAY}:R>` });
    expect(await (await open()).locator('time[data-at]').innerText()).toBe('in 5 days');
    expect(await page.locator('.clock').isDisabled()).toBe(true);
  });

  it('marks what was edited', async () => {
    const { id } = await send({ content: 'before' });
    const row = await open();
    await stage.api.channels.editMessage(stage.general.id, id, { content: 'after' });
    await row.getByText('(edited)').waitFor();
    expect(await row.locator('.content').innerText()).toContain('after');
    await stage.api.channels.deleteMessage(stage.general.id, id);
    await page.getByText('after').waitFor({ state: 'detached' });
  });

  it('draws an embed with its parts, and loads no picture from elsewhere', async () => {
    await send({
      embeds: [
        {
          title: 'A title',
          url: 'https://example.com/',
          description: 'With **words**',
          color: 0xb3261e,
          author: { name: 'An author' },
          fields: [
            { name: 'One', value: 'first', inline: true },
            { name: 'Two', value: 'second' },
          ],
          footer: { text: 'A footer' },
          image: { url: 'https://elsewhere.example/poster.png' },
        },
      ],
    });
    const embed = (await open()).getByRole('region', { name: 'A title' });
    expect(await embed.getByRole('link', { name: 'A title' }).getAttribute('href')).toBe(
      'https://example.com/',
    );
    for (const text of ['words', 'An author', 'One', 'second', 'A footer', 'Picture at elsewhere.example']) {
      expect(await embed.getByText(text).count()).toBe(1);
    }
    expect(await lineColor(embed)).toBe('rgb(179, 38, 30)');
    expect(await embed.locator('img').count()).toBe(0);
  });

  it('shows pictures in place, and other files as something to take away', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await send({
      content: 'files',
      files: [
        { name: 'card.png', data: Buffer.from(pixel, 'base64'), contentType: 'image/png' },
        { name: 'dates.ics', data: Buffer.from('BEGIN:VCALENDAR'), contentType: 'text/calendar' },
      ],
      attachments: [
        { id: '0', filename: 'card.png', description: 'A single point' },
        { id: '1', filename: 'dates.ics' },
      ],
    });
    const row = await open();
    const picture = row.getByRole('img', { name: 'A single point' });
    await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(1);
    const file = row.getByRole('link', { name: 'dates.ics' });
    expect(await file.getAttribute('download')).toBe('dates.ics');
    expect(await row.locator('.file').innerText()).toContain('15 bytes');
    expect(await row.locator('img').count()).toBe(1);
  });

  it('draws components of the second version', async () => {
    await send({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: 17,
          accent_color: 0x2f9e6e,
          components: [
            {
              type: 9,
              components: [{ type: 10, content: '## In a section' }],
              accessory: { type: 2, style: 5, label: 'Out', url: 'https://example.com/out' },
            },
            { type: 14, divider: true, spacing: SeparatorSpacingSize.Large },
            { type: 10, content: 'plain **text**' },
            {
              type: 12,
              items: [{ media: { url: 'https://elsewhere.example/1.png' }, description: 'A still' }],
            },
            { type: 1, components: [{ type: 2, style: 4, label: 'No', custom_id: 'no', disabled: true }] },
          ],
        },
        { type: 13, file: { url: 'attachment://list.txt' } },
      ],
      files: [{ name: 'list.txt', data: Buffer.from('one') }],
    });
    const row = await open();
    const container = row.locator('.container');
    expect(await lineColor(container)).toBe('rgb(47, 158, 110)');
    expect(await container.getByRole('heading', { name: 'In a section' }).count()).toBe(1);
    expect(await container.getByRole('link', { name: 'Out' }).getAttribute('href')).toBe(
      'https://example.com/out',
    );
    expect(await container.getByRole('separator').count()).toBe(1);
    expect(await container.getByText('A still').count()).toBe(1);
    expect(await container.getByRole('button', { name: 'No' }).isDisabled()).toBe(true);
    expect(await row.getByRole('link', { name: 'list.txt' }).count()).toBe(1);
  });

  it('lists what Discord would have refused, with the rule', async () => {
    await open();
    await expect(send({ content: 'x'.repeat(2001) })).rejects.toThrow();
    const button = page.getByRole('button', { name: /^Refused requests: [1-9]/ });
    await button.click();
    const wire = page.getByRole('region', { name: 'On the wire' });
    const refusal = stage.playground.refusals.at(-1);
    const [line] = [wire.getByRole('listitem').filter({ hasText: '50035' })];
    await line.first().waitFor();
    expect(await line.first().innerText()).toContain(`${refusal?.rule ?? 'no rule'}`);
    await page.keyboard.press('Escape');
    expect(await wire.isVisible()).toBe(false);
  });
});
