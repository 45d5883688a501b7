import { describe, expect, it } from 'vitest';
import { reminderHolding } from '../../src/privacy/reminder-holding.ts';
import { plan } from '../../src/reminders/plan.ts';
import { entryOf } from '../../src/reminders/planner.ts';
import { at } from '../reminders/samples.ts';
import { ADA, DAYS, EVER_SINCE, FILM, peopleTown, target, ZONE } from '../support/people-town.ts';

describe('what is due', () => {
  it('is withdrawn with its reminder, and not sent again under another time once it was sent', async () => {
    const { start, here, ledger } = await peopleTown();
    const { desk, people } = await start();
    await desk(ADA).add(target, DAYS, ZONE);
    const rows = plan(people.plannings(ADA), () => people.eventsOf(ADA), EVER_SINCE);
    await ledger.insert(rows.map(entryOf));
    const [first] = rows;
    await ledger.claim(first?.id ?? '', 'me', 60_000);
    await ledger.settle(first?.id ?? '', 'me', { state: 'sent', message: '1' }, here.now);
    here.now = at('2023-07-13T09:01:00Z');
    const { changed } = await desk(ADA).change(`release:${FILM.id}`, { steps: ['1d', '0d'], time: '18:00' });
    expect(changed.next.map(({ step, due }) => `${step} ${due.toString()}`)).toEqual([
      '0d 2023-07-14T18:00:00Z',
    ]);
    await desk(ADA).remove(`release:${FILM.id}`);
    expect((await ledger.list({ recipient: ADA }, 10)).map(({ state }) => state)).toEqual(['sent']);
  });

  it('waits while nothing reaches the person, who is told once, and goes on when that is over', async () => {
    const { start, ledger, state } = await peopleTown();
    const { desk, people, standing } = await start();
    await desk(ADA).add(target, DAYS, ZONE);
    const [row] = plan(people.plannings(ADA), () => people.eventsOf(ADA), EVER_SINCE);
    if (!row) throw new Error('nothing is planned');
    await ledger.insert([entryOf(row)]);
    const kept = await ledger.get(row.id);
    if (!kept) throw new Error('nothing is kept');
    expect(await standing.condition(kept)).toBe('active');
    await ledger.hold([row.id], 'direct-messages-closed');
    await standing.breakDown(kept, 'direct-messages-closed');
    await standing.breakDown(kept, 'direct-messages-closed');
    expect((await state.personNotices.get(ADA))?.texts).toHaveLength(1);
    expect(await standing.condition(kept)).toEqual({ broken: 'direct-messages-closed' });
    expect((await desk(ADA).roll()).broken).toBe('direct-messages-closed');
    expect(await desk(ADA).tryAgain()).toBeUndefined();
    expect(await standing.condition(kept)).toBe('active');
    expect((await ledger.get(row.id))?.held).toBe(false);
  });
});

it('who is forgotten is reminded of nothing any more', async () => {
  const { start, ledger, state } = await peopleTown();
  const { desk, people, standing } = await start();
  await desk(ADA).add(target, DAYS, ZONE);
  await ledger.insert(plan(people.plannings(ADA), () => people.eventsOf(ADA), EVER_SINCE).map(entryOf));
  const holding = reminderHolding(state);
  expect(await holding.show(ADA)).toMatchObject([{ reminders: [{ steps: ['1d', '0d'] }], notices: [] }]);
  expect(await holding.erase(ADA)).toBe(1);
  expect(await holding.show(ADA)).toEqual([]);
  // What this process still has in mind is taken back when it comes to be sent.
  const [row] = await ledger.list({ recipient: ADA }, 1);
  expect(row && (await standing.condition(row))).toBe('gone');
  await people.changed(ADA);
  expect(people.ids()).toEqual([]);
  expect(await holding.erase(ADA)).toBe(0);
});
