import { expect, it } from 'vitest';
import { buildTown, moveIn, type Town } from '../support/town.ts';

/** Resolves when the status line that people see holds this text. */
const shows = (town: Town, text: string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!JSON.stringify(town.application.presence ?? null).includes(text)) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = town.playground.subscribe(look);
    look();
  });

it('the status line is the present one after a session that began anew, too', async () => {
  const town = await buildTown();
  const bot = await moveIn(town);
  await shows(town, '39 days');
  const body = JSON.stringify({ now: '2023-07-10T09:00:00Z' });
  await fetch(`${await bot.address()}/clock`, { method: 'PUT', body });
  await shows(town, '4 days');
  const anew = shows(town, '39 days').then(() => shows(town, '4 days'));
  town.playground.faults.invalidSession();
  await anew;
  expect(JSON.stringify(town.application.presence)).toContain('4 days');
});
