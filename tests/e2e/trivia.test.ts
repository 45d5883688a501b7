import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buildSeasonTown, nextSeason, run, type SeasonTown, SLOW, until } from '../support/season.ts';
import { customIdOf, shared, wordsOf } from '../support/town.ts';

type Who = SeasonTown['fan'];

/** What a person may do with the game in a channel. */
const player = (town: SeasonTown, who: Who, channel = town.news) => {
  const place = town.playground.as(who).in(channel);
  return {
    play: async (options = {}) => {
      const asked = await (await place.command('trivia play', options)).settled();
      return { asked, message: asked.message, words: wordsOf(asked.message) };
    },
    scores: async () => wordsOf((await (await place.command('trivia scores')).settled()).message),
    press: async (message: Parameters<typeof place.press>[0], id: string) => {
      const pressed = await (await place.press(message, id)).settled();
      return { words: wordsOf(pressed.message), message: pressed.message };
    },
  };
};

const ids = (message: unknown) =>
  [0, 1].map((choice) => customIdOf(message, new RegExp(`^trivia:answer\\?.*choice=${choice}$`, 'u')));

/** The message as it stands in its channel now. */
const now = ({ playground, news }: SeasonTown, id: string) =>
  wordsOf(playground.messages(news).find((message) => message.id === id));

describe('/trivia', () => {
  it('asks all in a channel, outlives a kill, tells once and pings nobody, and keeps the scores', async () => {
    const town = await buildSeasonTown();
    const first = await run(town);
    const { fan, german } = town;
    const { message, words } = await player(town, fan).play();
    if (!message) throw new Error('there is no question');
    // By the bot's clock, as every date that is shown.
    const until2023 = Number(/Time is up <t:(\d+):R>/u.exec(words)?.[1]);
    expect(new Date(until2023 * 1000).toISOString()).toMatch(/^2023-/u);
    const [one = '', other = ''] = ids(message);
    expect((await player(town, fan).press(message, one)).words).toMatch(/^Noted: .* <t:\d+:R>\.\n/u);
    expect((await player(town, fan).press(message, other)).words).toContain('You have chosen');
    expect((await player(town, german).press(message, one)).words).toMatch(/^Notiert: /u);
    const busy = await player(town, german).play();
    // Its public “thinking…” is taken back, and what is private follows.
    const [hint] = busy.asked.followups;
    expect(wordsOf(hint)).toContain(
      `https://discord.com/channels/${town.guild.id}/${town.news.id}/${message.id}`,
    );
    expect(hint?.onlyFor).toBe(german.id);
    await first.stop('SIGKILL');
    const second = await run(town);
    await until(town, () => now(town, message.id).includes('Right is'));
    const told = now(town, message.id);
    expect(told).toMatch(/2 answers\./u);
    expect(told).toMatch(/Source.*5 June 2023/u);
    expect(told).toContain('Another question');
    expect(town.playground.notified(message.id)).toEqual([]);
    // A press from before the change, which comes after it.
    const late = await town.playground
      .as(german)
      .in(town.news)
      .rawInteraction({ type: 3, message, data: { component_type: 2, custom_id: other } });
    const { message: heard } = await late.settled();
    for (const said of ['Zu spät', 'Richtig ist', 'Juni 2023']) expect(wordsOf(heard)).toContain(said);
    expect(heard?.onlyFor).toBe(german.id);
    const table = await player(town, fan).scores();
    const points = told.includes('Knew it') ? 1 : 0;
    for (const who of [fan, german]) expect(table).toContain(`<@${who.id}>: ${points} of 1 right`);
    const next = await player(town, german).play();
    expect(next.words).toContain('<t:');
    expect(next.words).not.toBe(words);
    expect(town.playground.refusals).toEqual([]);
    expect(second.log.filter(({ level }) => level >= 50)).toEqual([]);
    await second.stop();
    expect(JSON.stringify(second.log)).not.toContain(fan.id);
  }, 120_000);

  const running = shared(async () => {
    const town = await buildSeasonTown();
    await run(town);
    return town;
  });

  it('tells at once in direct messages, by an answer and in the question’s place', SLOW, async () => {
    const town = nextSeason(running());
    const channel = town.playground.directMessages(town.fan, town.application);
    const { message, words } = await player(town, town.fan, channel).play();
    if (!message) throw new Error('there is no question');
    expect(words).toContain('you hear at once');
    const [one = ''] = ids(message);
    expect((await player(town, town.fan, channel).press(message, one)).words).toMatch(
      /(?:Yes|No), .*\nRight is/u,
    );
    const stands = () => wordsOf(town.playground.messages(channel).find(({ id }) => id === message.id));
    await until(town, () => stands().includes('Another question'));
    expect(town.playground.refusals).toEqual([]);
  });

  it('is for the asker alone where they want it so, beside the channel’s own question', SLOW, async () => {
    const town = nextSeason(running());
    const { message } = await player(town, town.fan).play({ private: true });
    if (!message) throw new Error('there is no question');
    expect(message.onlyFor).toBe(town.fan.id);
    expect((await player(town, town.german).play()).message?.onlyFor).toBeUndefined();
    const [one = ''] = ids(message);
    const answered = await player(town, town.fan).press(message, one);
    expect(answered.words).toMatch(/(?:Yes|No), /u);
    expect(answered.message?.id).toBe(message.id);
    expect(await player(town, town.fan).scores()).toContain('Nobody has played');
    expect(town.playground.refusals).toEqual([]);
  });

  it(
    'plays as a person’s own app where the bot is not, alone where they may not use such apps aloud',
    SLOW,
    async () => {
      const town = nextSeason(running());
      const { playground, fan } = town;
      const owner = playground.createUser({ username: 'elsewhere' });
      const abroad = playground.createGuild({ name: 'Abroad', owner });
      abroad.addMember(fan);
      const channel = abroad.createChannel({ name: 'lobby' });
      town.application.installFor(fan);
      const aloud = await player(town, fan, channel).play();
      expect(aloud.words).toContain('Time is up');
      channel.overwrite({ role: abroad.id, deny: PermissionFlagsBits.UseExternalApps });
      const alone = await player(town, fan, channel).play();
      expect(alone.message?.onlyFor).toBe(fan.id);
      expect(alone.words).toContain('you hear at once');
    },
  );
});
