import { describe, expect, it } from 'vitest';
import { ask } from '../support/asking.ts';
import { bodyOf, idOf, objectionTo, textOf } from '../support/reply.ts';
import { confirmed, oslo, server } from '../support/server.ts';

type Here = Awaited<ReturnType<typeof oslo>>;

describe('/event correct', () => {
  const CORRECTION = { film: 'part one', date: '1 August 2023', source: 'The distributor’s letter' };
  const release = async (here: Here, now?: string) =>
    textOf(bodyOf(await ask('release', { film: 'part one' }, await here.context(now ? { now } : {}))));

  it('shows what it will say and what was said before, and saves nothing yet', async () => {
    const here = await oslo();
    const reply = await here.run('event correct', CORRECTION);
    const text = textOf(bodyOf(reply));
    expect(text).toMatch(/Tuesday,? 1 August 2023 \(<t:\d+:D>\)\nIt is planned for then\./u);
    expect(text).toContain('Source: The distributor’s letter');
    expect(text).toContain('Until now, planned: 14 July 2023');
    expect(text).toContain('Source, as of 5 June 2023');
    expect(objectionTo(reply)).toBeUndefined();
    expect(await release(here)).not.toContain('1 August');
  });

  it('wins in that server and nowhere else, with author and source, the older claim as history', async () => {
    const here = await oslo();
    const saved = await confirmed(here, 'event correct', CORRECTION);
    expect(saved).toContain('1 August 2023');
    const text = await release(here);
    expect(text).toMatch(/\*\*Tuesday,? 1 August 2023\*\*/u);
    expect(text).toContain(
      '-# Correction of this server, by <@42> on 5 June 2023, who gives as source: The distributor’s letter',
    );
    expect(text).toContain('Said before, on 5 June 2023: planned: 14 July 2023');
    expect(await release(await oslo())).not.toContain('1 August');
    expect(textOf(bodyOf(await ask('release', { film: 'part one' })))).not.toContain('1 August');
  });

  it('wins also where it is still the day before that of the article', async () => {
    const here = server();
    await here.run('settings zone', { zone: 'Pacific/Niue' });
    const early = { now: '2023-06-05T09:00:00Z' };
    const asked = bodyOf(await here.run('event correct', CORRECTION, early));
    await here.press(idOf(asked, 'Save'), early);
    expect(await release(here, early.now)).toMatch(/\*\*Tuesday,? 1 August 2023\*\*/u);
  });

  it('decides which film comes next', async () => {
    const here = await oslo();
    await confirmed(here, 'event correct', { film: 'part two', date: '10 June 2023', source: 'x' });
    const text = textOf(bodyOf(await ask('release', {}, await here.context())));
    expect(text).toContain('Part Two');
  });

  it.each([
    ['July 2024', 'planned: July 2024'],
    ['2025', 'planned: 2025'],
    ['tba', 'planned: to be announced'],
  ])('takes %j at its precision', async (date, expected) => {
    const here = await oslo();
    await confirmed(here, 'event correct', { ...CORRECTION, date });
    await confirmed(here, 'event correct', CORRECTION, { by: '43' });
    expect(await release(here)).toContain(`Said before, on 5 June 2023: ${expected}`);
  });

  it('may say that the film has come out', async () => {
    const here = await oslo();
    const out = { ...CORRECTION, date: '1 June 2023', happened: true };
    await confirmed(here, 'event correct', out);
    expect(await release(here)).toContain('Came out on 1 June 2023, 4 days ago.');
  });

  it.each([
    [{ ...CORRECTION, date: 'soonish' }, 'date.unclear'],
    [{ ...CORRECTION, date: 'July' }, 'date.no-day'],
    [{ ...CORRECTION, source: '\u200b' }, 'option.missing'],
    [{ ...CORRECTION, source: 'x'.repeat(201) }, 'option.too-long'],
  ])('refuses %j (%s)', async (options, key) => {
    expect(await (await oslo()).say('event correct', options)).toBe(key);
  });

  it('answers privately with what comes near, for a film that nobody knows', async () => {
    const reply = await (await oslo()).run('event correct', { ...CORRECTION, film: 'Jaws' });
    expect(reply).toMatchObject({ private: true, outcome: 'not_found' });
  });

  it('keeps what people write dead', async () => {
    const here = await oslo();
    await confirmed(here, 'event correct', { ...CORRECTION, source: '<@&1> **x** https://example.org' });
    expect(await release(here)).not.toMatch(/<@&|\*\*x|[^\\]:\/\//u);
  });
});
