import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands, part, type Script } from '../page-api/commands.ts';
import { type Stage, setStage } from '../page-api/stage.ts';
import { seriousProblems } from './axe.ts';
import { inChromium } from './browser.ts';

const menus = ['Who', 'Role', 'Where'].map((placeholder, index) => ({
  type: 1 as const,
  components: [{ type: ([5, 6, 8] as const)[index] ?? 5, custom_id: placeholder, placeholder }],
}));

/** Each place of the page, and how one comes there. */
const places: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ['messages of every kind', (page) => page.getByText('A menu of each kind').waitFor()],
  ['the command picker', (page) => page.getByLabel('Message or command').pressSequentially('/')],
  ['a menu', (page) => page.locator('.select').first().click()],
  [
    'a form',
    async (page) => {
      await page.getByRole('button', { name: 'Form' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'the wire',
    async (page) => {
      await page.getByRole('button', { name: 'What was said on the wire' }).click();
      await page.locator('.wire-line').first().click();
      await page.locator('.wire-entry pre').first().waitFor();
    },
  ],
  ['the weather', (page) => page.getByRole('button', { name: /^Weather/ }).click()],
  [
    'the menu of a message',
    async (page) => {
      await page.locator('.message-menu').first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'What is this?' }).waitFor();
    },
  ],
  ['the pins', (page) => page.getByRole('button', { name: 'Pinned messages' }).click()],
];

const members: (typeof places)[number] = [
  'the members',
  (page) => page.getByRole('button', { name: 'Members', exact: true }).click(),
];

/** Those that a narrow window keeps behind its menu. */
const besides: typeof places = [
  ['a forum', (page) => page.getByRole('button', { name: 'forum talk' }).click()],
  ['the events', (page) => page.getByRole('button', { name: '1 event' }).click()],
  [
    'the settings',
    async (page) => {
      await page.getByRole('button', { name: 'People, roles and channels' }).click();
      await page.getByLabel('Permissions of').waitFor();
    },
  ],
];

inChromium('with every place of the page axe', (tabs) => {
  const script: Script = { reply: {}, go: Promise.resolve() };
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(commands, part(script));
    await furnish(stage);
  });
  afterAll(() => stage.strike());

  it('sees what is wrong, where something is', async () => {
    const { page, close } = await tabs.open(stage.playground.url);
    await page.evaluate("document.body.append(document.createElement('button'))");
    expect((await seriousProblems(page)).join()).toContain('button-name');
    await close();
  });

  it.each([
    ['light', 1280, [...places, ...besides]],
    ['dark', 360, [...places, members]],
  ] as const)(
    'finds nothing serious (%s, %i wide)',
    { timeout: 120_000 },
    async (colorScheme, width, all) => {
      const found: unknown[] = [];
      for (const [name, go] of all) {
        const viewport = { width, height: 860 };
        const address = `${stage.playground.url}/#as=${stage.fan.id}&channel=${stage.general.id}`;
        const { page, faults, close } = await tabs.open(address, { colorScheme, viewport });
        await page.getByText('A menu of each kind').waitFor();
        await go(page);
        found.push(...(await seriousProblems(page)).map((problem) => [name, problem]), ...faults);
        await close();
      }
      expect(found).toEqual([]);
    },
  );
});

/** Something of everything in the channel, and an event. */
async function furnish({ api, general, guild, fan, pings, playground, application }: Stage): Promise<void> {
  playground.as(fan).in(general).say('**Hello** `there`, <#1> and ||nobody||\n> quoted');
  const yellow = guild.createRole({ name: 'Yellow', color: 0xff_ff_00, mentionable: true });
  guild.member(application).addRole(guild.createRole({ name: 'planner', permissions: 1n << 44n }));
  await api.channels.createMessage(general.id, {
    content: `<@&${pings.id}> <@&${yellow.id}> <@${fan.id}> <t:1689321600:R>`,
    embeds: [{ title: 'An embed', description: 'with words', fields: [{ name: 'a', value: 'b' }] }],
  });
  await api.channels.createMessage(general.id, {
    content: 'A menu of each kind',
    components: [
      { type: 1, components: [{ type: 2, style: 3, label: 'Form', custom_id: 'form' }] },
      {
        type: 1,
        components: [{ type: 3, custom_id: 'steps', options: [{ label: 'One', value: '1' }] }],
      },
      ...menus,
    ],
  });
  await api.guilds.createScheduledEvent(guild.id, {
    name: 'Premiere night',
    privacy_level: 2,
    entity_type: 3,
    entity_metadata: { location: 'In theaters' },
    scheduled_start_time: '2999-07-14T18:00:00.000Z',
    scheduled_end_time: '2999-07-14T21:00:00.000Z',
  });
}
