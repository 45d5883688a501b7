import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands, part, type Script } from '../page-api/commands.ts';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium } from './browser.ts';

/** Marks itself on the window, should anything ever run it. */
const EVIL = '"><img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';

/** As much of it as a name of 32 characters holds. */
const SHORT = '<img src=x onerror=pwned=1>';

inChromium('what strangers may call things', (tabs) => {
  const script: Script = { reply: {}, go: Promise.resolve() };
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage(commands, part(script));
    const { guild, playground, general, forum, owner, api } = stage;
    const stranger = playground.createUser({ username: 'stranger', globalName: SHORT });
    guild.addMember(stranger, [guild.createRole({ name: EVIL, hoist: true })]);
    const evil = guild.createChannel({ name: SHORT, topic: EVIL });
    guild.createThread(general, { name: EVIL, by: owner });
    guild.createThread(forum, { name: EVIL, by: owner, content: EVIL });
    playground.createGuild({ name: EVIL, owner: stranger }).addMember(owner);
    playground.as(stranger).in(evil).say(EVIL);
    const { id } = await api.channels.createMessage(evil.id, {
      content: EVIL,
      embeds: [
        {
          title: EVIL,
          description: EVIL,
          author: { name: EVIL },
          fields: [{ name: EVIL, value: EVIL }],
          footer: { text: EVIL },
        },
      ],
      files: [{ name: `${SHORT}.txt`, data: Buffer.from(EVIL) }],
      components: [
        { type: 1, components: [{ type: 2, style: 1, label: EVIL.slice(0, 80), custom_id: EVIL }] },
        {
          type: 1,
          components: [
            {
              type: 3,
              custom_id: 'menu',
              placeholder: EVIL,
              options: [{ label: EVIL, value: EVIL, description: EVIL }],
            },
          ],
        },
      ],
    });
    const pinner = guild.createRole({ name: EVIL, permissions: PermissionFlagsBits.PinMessages });
    guild.member(stage.application).addRole(pinner);
    await api.channels.pinMessage(evil.id, id);
    await api.channels.createMessage(evil.id, {
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: 10, content: EVIL }],
    });
  });
  afterAll(() => stage.strike());

  const unharmed = async (page: Page) => {
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    expect(await page.locator('img[src="x"], [onerror], body script').count()).toBe(0);
  };

  it('stays text wherever it is read: names, topics, messages, embeds, files, menus, pins, the wire', async () => {
    const { page, faults, close } = await tabs.open(`${stage.playground.url}/#as=${stage.owner.id}`);
    await page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('button', { name: SHORT })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: SHORT }).waitFor();
    await page.getByRole('log').getByText(EVIL, { exact: true }).first().waitFor();
    await unharmed(page);
    await page.locator('.select').first().click();
    await unharmed(page);
    await page.keyboard.press('Escape');
    for (const opener of ['Pinned messages', 'People, roles and channels', 'What was said on the wire']) {
      await page.getByRole('button', { name: opener }).click();
      await unharmed(page);
      await page.keyboard.press('Escape');
    }
    await page.getByLabel('Acting as').selectOption({ label: SHORT });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await unharmed(page);
    expect(faults).toEqual([]);
    await close();
  });
});
