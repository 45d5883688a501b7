import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/playground/acting.ts';
import type { User } from '../../src/playground/community.ts';
import { buildTown, customIdOf, moveIn, wordsOf } from '../support/town.ts';

/** A town with a manager and a helper, who has a role but no permission of a moderator. */
async function staffedTown() {
  const town = await buildTown();
  const managers = town.guild.createRole({ name: 'Managers', permissions: P.ManageGuild });
  const helpers = town.guild.createRole({ name: 'Helpers', permissions: 0n });
  const [ada, hal] = ['ada', 'hal'].map((username) => town.playground.createUser({ username }));
  if (!ada || !hal) throw new Error('nobody is there');
  town.guild.addMember(ada, [managers]);
  town.guild.addMember(hal, [helpers]);
  const bot = await moveIn(town);
  const here = (who: User) => town.playground.as(who).in(town.general);
  const gala = async (who: User) =>
    (await here(who).command('event add', { title: 'Gala', when: '14 July' })).settled();
  const save = async (who: User, asked: Answer): Promise<string> => {
    if (!asked.message) throw new Error('nothing was asked');
    const answer = await here(who).press(asked.message, customIdOf(asked.message, /^Save$/));
    const { message, followups } = await answer.settled();
    return wordsOf([message, ...followups]);
  };
  return { town, bot, helpers, ada, hal, here, gala, save };
}

test('whom the server’s settings allow a command may also press what it answers, and no fan may', async () => {
  const { town, bot, helpers, ada, hal, here, gala, save } = await staffedTown();
  const names = (who: User) =>
    here(who)
      .commands()
      .map(({ name }) => name);
  expect(names(hal)).not.toContain('event');
  town.application.permit(town.guild, 'event', [{ role: helpers, allow: true }]);
  expect(names(hal)).toContain('event');
  expect(names(hal)).not.toContain('settings');
  expect(await save(hal, await gala(hal))).toContain('Saved.');
  const asked = await gala(ada);
  const pressed = (customId: string) => ({
    type: 3,
    data: { component_type: 2, custom_id: customId },
    message: asked.message,
  });
  const id = customIdOf(asked.message, /^Save$/);
  const refused = await (await here(town.fan).rawInteraction(pressed(id))).settled();
  expect(wordsOf([refused.message, ...refused.followups])).toContain('This is for moderators');
  const elsewhere = await (await here(hal).rawInteraction(pressed('/settings show'))).settled();
  expect(wordsOf([elsewhere.message, ...elsewhere.followups])).toContain('This is for moderators');
  expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
});

test('a manager whom the server has since denied the command presses in vain', async () => {
  const { town, ada, gala, save } = await staffedTown();
  const asked = await gala(ada);
  expect(await save(ada, await gala(ada))).toContain('Saved.');
  town.application.permit(town.guild, 'event', [{ user: ada, allow: false }]);
  await expect.poll(() => save(ada, asked)).toContain('This is for moderators');
  town.application.permit(town.guild, 'event', []);
  await expect.poll(() => save(ada, asked)).toContain('Saved.');
});

test('what servers have set is asked for once, and not for what fans do', async () => {
  const { town, ada, gala, save } = await staffedTown();
  await town.playground.as(town.fan).in(town.general).command('release', { film: 'part one' });
  const requests = () =>
    town.playground.exchanges.filter(
      (one) => one.kind === 'rest' && one.path.endsWith('/commands/permissions'),
    ).length;
  expect(requests()).toBe(0);
  await save(ada, await gala(ada));
  await save(ada, await gala(ada));
  expect(requests()).toBe(1);
});
