import { expect, it } from 'vitest';
import { saidIn } from '../../../src/calendar/events.ts';
import type { PrivateReminder } from '../../../src/kit/remind-me.ts';
import { addedCard, rollCard } from '../../../src/views/people/remind-me.ts';
import { textOf } from '../../support/reply.ts';
import { confirmed, oslo } from '../../support/server.ts';

const FILM = 'dead-reckoning-part-one';

it('a reminder that is added where a server says another date tells which of both it follows', async () => {
  const here = await oslo();
  const { library } = await here.context();
  const none = { corrections: new Map(), own: [] };
  const said = saidIn(library.films(), none).find(({ id }) => id === `release:${FILM}`);
  const reminder: PrivateReminder = {
    event: `release:${FILM}`,
    steps: ['1d'],
    time: undefined,
    title: 'Part One',
    server: undefined,
    said,
    held: undefined,
    changesAt: undefined,
    next: [],
  };
  const added = { did: 'saved', reminder, zone: { id: 'UTC', assumed: false }, joined: false } as const;
  const told = async () => textOf(addedCard(added, await here.context()));
  expect(await told()).not.toContain('This server itself says otherwise');
  await confirmed(here, 'event correct', { film: FILM, date: '21 July 2023', source: 'the cinema' });
  expect(await told()).toContain('-# This server itself says otherwise, planned: 21 July 2023');
  expect(textOf(addedCard(added, { ...(await here.context()), guild: undefined }))).not.toContain(
    'otherwise',
  );
});

it('a list numbers its reminders, as do the buttons that end them', async () => {
  const here = await oslo();
  const one = (title: string): PrivateReminder => ({
    event: `own:${title}`,
    steps: ['1d'],
    time: undefined,
    title,
    server: undefined,
    said: undefined,
    held: undefined,
    changesAt: undefined,
    next: [],
  });
  const zone = { id: 'UTC', assumed: false };
  const roll = { reminders: [one('Gala'), one('Quiz night')], zone, broken: undefined, undelivered: [] };
  const text = textOf(rollCard(roll, await here.context()));
  expect(text).toContain('**1** · **Gala**');
  expect(text).toContain('**2** · **Quiz night**');
});
