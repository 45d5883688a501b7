import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { User } from '../../src/playground/community.ts';
import {
  buildSeasonTown,
  moderate,
  moveClock,
  postsIn,
  run,
  type SeasonTown,
  until,
} from '../support/season.ts';
import { customIdOf, wordsOf } from '../support/town.ts';

const posts = (town: SeasonTown) => postsIn(town, town.news);

/** A bot in a subscribed channel with its first post, under which people press buttons. */
async function posted(town: SeasonTown, options: Parameters<typeof moderate>[3] = {}) {
  const bot = await run(town);
  const card = wordsOf(await moderate(town, town.news, 'subscribe', options));
  await moveClock(bot, '2023-06-14T09:00:00Z');
  await until(town, () => posts(town).length > 0);
  const [post] = posts(town);
  if (!post) throw new Error('there is no post');
  const press = async (who: User, label: RegExp) => {
    const pressed = await town.playground.as(who).in(town.news).press(post, customIdOf(post, label));
    const { message } = await pressed.settled();
    expect(message?.onlyFor).toBe(who.id);
    return wordsOf(message);
  };
  /** Lets the release day come, and gives who was notified by its post. */
  const releaseDay = async () => {
    const before = posts(town).length;
    await moveClock(bot, '2023-07-14T09:00:00Z');
    await until(town, () => posts(town).length > before);
    return town.playground.notified(posts(town).at(-1)?.id ?? '').toSorted();
  };
  return { bot, card, press, releaseDay };
}

describe('the buttons under a post', () => {
  it('give and take the role where the bot may give it, and the role is what pings', async () => {
    const town = await buildSeasonTown();
    const top = town.guild.createRole({
      name: 'bot',
      permissions: PermissionFlagsBits.ManageRoles,
      position: 9,
    });
    town.guild.member(town.application).addRole(top);
    const { card, press, releaseDay } = await posted(town, { role: town.role });
    expect(card).not.toContain('kept on a list');
    expect(await press(town.german, /^Ping me$/)).toContain(`<@&${town.role.id}>`);
    expect(town.guild.member(town.german).roles).toContain(town.role.id);
    await press(town.fan, /^Stop$/);
    expect(town.guild.member(town.fan).roles).not.toContain(town.role.id);
    expect(await releaseDay()).toEqual([town.german.id]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('keep a list where it may not, of people whom the post mentions together with the role', async () => {
    const town = await buildSeasonTown();
    const { bot, card, press, releaseDay } = await posted(town, { role: town.role });
    expect(card).toContain('“Manage Roles”');
    const twice = [await press(town.german, /^Ping me$/), await press(town.german, /^Ping me$/)];
    expect(twice).toEqual([
      expect.stringContaining('auf der Liste'),
      expect.stringContaining('auf der Liste'),
    ]);
    expect(await releaseDay()).toEqual([town.fan.id, town.german.id].toSorted());
    expect(posts(town).at(-1)?.content.split(`<@${town.german.id}>`)).toHaveLength(2);
    await bot.stop();
    // Whom somebody lets ping them is theirs alone.
    expect(JSON.stringify(bot.log)).not.toContain(town.german.id);
  });

  it('work without a role and after the subscription has ended, and quiet steps mention nobody', async () => {
    const town = await buildSeasonTown();
    const { bot, press, releaseDay } = await posted(town);
    await press(town.fan, /^Ping me$/);
    await moveClock(bot, '2023-06-30T09:00:00Z');
    await until(town, () => posts(town).length > 1);
    expect(town.playground.notified(posts(town).at(-1)?.id ?? '')).toEqual([]);
    expect(await releaseDay()).toEqual([town.fan.id]);
    await moderate(town, town.news, 'unsubscribe');
    expect(await press(town.fan, /^Ping me$/)).toContain('no reminders any more');
    expect(await press(town.fan, /^Stop$/)).toContain('no reminders any more');
  });
});
