import { describe, expect, it } from 'vitest';
import { letterFor } from '../../../src/guilds/letters/letter.ts';
import { createQuotationDays } from '../../../src/guilds/letters/quotation-days.ts';
import { planningOf } from '../../../src/guilds/records/subscriptions.ts';
import type { ChannelSubscription } from '../../../src/kit/subscription.ts';
import { plan } from '../../../src/reminders/plan.ts';
import { at } from '../../reminders/samples.ts';
import { always } from '../../support/libraries.ts';
import { filmOn, GUILD, libraryOf, postStep, serverWith } from '../../support/registry.ts';

/** A server whose first step was posted, and whose film then moved from date to date. */
async function moved(dates: readonly string[], more: Partial<ChannelSubscription> = {}) {
  const here = await serverWith(more);
  const { town, start, ledger, state, pass, rowsOf } = here;
  let registry = await start();
  const all = (registry.list(GUILD)?.subscriptions ?? []).map((one) => planningOf(GUILD, one));
  const window = { after: at('2023-07-07T00:00:00Z'), until: at('2023-07-08T00:00:00Z') };
  const [step] = plan(all, (guild) => registry.eventsOf(guild), window);
  if (step) await postStep(ledger, step);
  for (const [place] of dates.entries()) {
    town.films = [filmOn('2023-07-14', ...dates.slice(0, place + 1))];
    registry = await start();
    pass(10);
    await registry.countChanges();
  }
  const library = libraryOf(...town.films);
  const { subscriptions, optIns } = state;
  const days = createQuotationDays({ state, libraries: always(library), parentOf: () => undefined });
  const desk = { registry, subscriptions, optIns, library, days, hasRole: () => true, now: () => town.now };
  const letters = async (kind: 'notice' | 'edit') =>
    Promise.all((await rowsOf(kind)).map((row) => letterFor(row, desk)));
  const textOf = (letter: Awaited<ReturnType<typeof letterFor>>) =>
    `${letter?.body.content} ${letter?.body.embeds?.[0]?.description}`;
  return { letters, textOf, step };
}

describe('the notice of a move', () => {
  it('makes no sound and pings nobody, unless that was chosen', async () => {
    const [quiet] = await (await moved(['2023-07-20'], { role: '9' })).letters('notice');
    expect(quiet).toMatchObject({ roles: [], silent: true });
    expect(quiet?.body.content).not.toContain('<@&');
    const [loud] = await (await moved(['2023-07-20'], { role: '9', loudNews: true })).letters('notice');
    expect(loud).toMatchObject({ roles: ['9'], silent: false });
    expect(loud?.body.content).toMatch(/^<@&9> /u);
  });

  it('tells each of several moves with its own dates, by the word of its own source', async () => {
    const { letters, textOf } = await moved(['2023-07-20', '2023-08']);
    const [first, second] = (await letters('notice')).map(textOf);
    expect(first).toContain('14 July 2023 → **Thursday, 20 July 2023**');
    expect(second).toContain('20 July 2023 → **August 2023**');
  });
});

describe('the edit of the last post', () => {
  it('says what holds now, in the place of that post', async () => {
    const { letters, textOf, step } = await moved(['2023-07-20', '2023-07-21']);
    const edits = await letters('edit');
    expect(edits.map((edit) => [edit?.edits, edit?.roles])).toEqual([
      ['m-7d', []],
      ['m-7d', []],
    ]);
    for (const edit of edits) expect(textOf(edit)).toContain('14 July 2023 → **Friday, 21 July 2023**');
    expect(JSON.stringify(edits[0]?.body.components)).toContain(`mark=${step?.id}`);
  });

  it('has a picture of what holds now where there are pictures, and none where no day is counted to', async () => {
    const { letters } = await moved(['2023-07-20', '2023-07-14'], { picture: true });
    expect((await letters('edit')).at(-1)?.picture?.count).toEqual({
      before: '',
      number: '7',
      after: 'days to go',
    });
    const [edit] = await (await moved(['2023-07-20'], { picture: true })).letters('edit');
    expect(edit?.edits).toBe('m-7d');
    expect(edit?.picture).toBeUndefined();
    const [plain] = await (await moved(['2023-07-20', '2023-07-14'])).letters('edit');
    expect(plain?.picture).toBeUndefined();
  });

  it('is the post itself again where the date is back', async () => {
    const { letters, textOf } = await moved(['2023-07-20', '2023-07-14']);
    expect(textOf((await letters('edit')).at(-1))).toContain('7 days to go.');
  });
});
