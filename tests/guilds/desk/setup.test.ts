import { describe, expect, it, onTestFinished } from 'vitest';
import { setupFor } from '../../../src/guilds/desk/setup.ts';
import { createQuotationDays } from '../../../src/guilds/letters/quotation-days.ts';
import { PANEL_LIVES_MS } from '../../../src/guilds/records/panels.ts';
import { openState } from '../../../src/guilds/records/state.ts';
import { Registry } from '../../../src/guilds/registry/registry.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { openLedger } from '../../../src/reminders/open-ledger.ts';
import { openStore } from '../../../src/store/store.ts';
import { at } from '../../reminders/samples.ts';
import { always } from '../../support/libraries.ts';
import { panelDraft } from '../../support/panel-draft.ts';

const GUILD = '100';
const { library } = await loadPacks('data');

async function desk(now = '2023-06-05T12:00:00Z', hasRole = true) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const state = await openState(store);
  const registry = await Registry.open({
    state,
    libraries: always(library),
    ledger: await openLedger(store),
    isOurs: () => true,
    onUnreadable: (_guild, error) => {
      throw error;
    },
    onFault: (_guild, error) => {
      throw error;
    },
    now: () => at(now),
  });
  const members = async () => 3;
  const days = createQuotationDays({ state, libraries: always(library), parentOf: () => undefined });
  const options = { registry, library, panels: state.panels, days, hasRole: () => hasRole, members };
  return { state, of: (by: string) => setupFor(GUILD, by, at(now), options) };
}

describe('a draft', () => {
  it('is each moderator’s own, and kept until it is dropped', async () => {
    const { of } = await desk();
    const draft = panelDraft({ tab: 'when' });
    await of('ada').keep(draft);
    expect(await of('ada').draft()).toEqual(draft);
    expect(await of('bob').draft()).toBeUndefined();
    await of('ada').drop();
    expect(await of('ada').draft()).toBeUndefined();
    expect(PANEL_LIVES_MS).toBeGreaterThan(15 * 60_000);
  });

  it('is refused in a shape that is none', async () => {
    const { of } = await desk();
    const wish = { ...panelDraft().wish, time: '9:00' };
    await expect(of('ada').keep(panelDraft({ wish }))).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('what would be posted', () => {
  it('knows a server’s own events before it has a subscription', async () => {
    const { state, of } = await desk();
    const mark = { by: '1', at: '2023-06-05T09:00:00Z', since: '2023-06-05T09:00:00Z', edited: null };
    const when = { kind: 'day', day: '2023-06-08' } as const;
    await state.events.set(GUILD, { events: [{ key: 'party', title: 'Party', when, ...mark }] });
    const setup = of('ada');
    expect((await setup.events()).map(({ title }) => title)).toContain('Party');
    const ahead = await setup.ahead('7', panelDraft().wish, 2);
    expect(ahead.map(({ title, step, due }) => [title, step, due.toString()])).toEqual([
      ['Party', '1d', '2023-06-07T09:00:00Z'],
      ['Party', '0d', '2023-06-08T09:00:00Z'],
    ]);
  });

  it('is shown as it would be at its time, with whom it would ping', async () => {
    const { of } = await desk();
    const wish = { ...panelDraft().wish, role: '9', words: { '0d': 'Here we go: {film}' } };
    const [release] = await of('ada').events();
    const preview = await of('ada').preview('7', wish, { step: '0d', event: release?.event.id ?? '' });
    expect(preview).toMatchObject({ role: '9', about: { step: '0d' } });
    expect(preview?.body.content).toBe(`<@&9> Here we go: **${release?.title}**`);
    const quiet = await of('ada').preview('7', wish, { step: '7d' });
    expect(quiet?.role).toBeUndefined();
    expect(quiet?.body.content).toContain('7 days to go.');
  });

  it('is shown of a step that is none of the subscription’s, and of one that is over', async () => {
    const { of } = await desk('2030-01-01T00:00:00Z');
    expect(await of('ada').preview('7', panelDraft().wish)).toBeUndefined();
    const { of: then } = await desk('2023-07-20T00:00:00Z');
    const [release] = await then('ada').events();
    const over = await then('ada').preview('7', panelDraft().wish, {
      step: '5d',
      event: release?.event.id ?? '',
    });
    expect(over?.body.content).toContain('5 days to go.');
  });

  it('pings no role that is gone', async () => {
    const { of } = await desk(undefined, false);
    const preview = await of('ada').preview('7', { ...panelDraft().wish, role: '9' }, { step: '0d' });
    expect(preview?.role).toBeUndefined();
    expect(preview?.body.content).not.toContain('<@&9>');
  });
});
