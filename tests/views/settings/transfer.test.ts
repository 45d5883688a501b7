import { describe, expect, it } from 'vitest';
import { answer, privately } from '../../../src/kit/reply.ts';
import { wishOf } from '../../../src/kit/subscription.ts';
import type { Step } from '../../../src/kit/transfer.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import {
  exportMessage,
  faultsMessage,
  importCard,
  importedCard,
} from '../../../src/views/settings/transfer.ts';
import { contextOf } from '../../support/context.ts';
import { buttonsOf, objectionTo, textOf } from '../../support/reply.ts';
import { channelSubscription } from '../../support/subscription.ts';

const scene = contextOf(createLibrary([]));
const german = contextOf(createLibrary([]), { locale: 'de' });

const channel = (at: number) => String(700_000_000_000_000_000n + BigInt(at));
const subscribed = (at: number): Step => ({
  kind: 'subscription',
  did: 'added',
  one: { ...wishOf(channelSubscription()), channel: channel(at), paused: false },
});
const named = (title: string): Step => ({
  kind: 'event',
  did: 'removed',
  event: { key: title, title, when: { kind: 'day', day: '2023-07-14' } },
});

/** As much as an import can be: what people wrote in it tries to be more than words. */
const everything: Step[] = [
  ...(['zone', 'language', 'log'] as const).map(
    (name): Step => ({ kind: 'setting', did: 'changed', name, value: channel(0) }),
  ),
  ...Array.from({ length: 100 }, (_, at): Step => {
    return { kind: 'spoilers', did: 'removed', channel: channel(at), value: null };
  }),
  ...Array.from({ length: 100 }, () => named(`@everyone **${'x'.repeat(90)}`)),
  ...Array.from({ length: 300 }, (_, at): Step => {
    const date = { precision: 'month', value: '2024-07' } as const;
    const claim = {
      kind: null,
      region: null,
      status: 'planned',
      said: '2023-06-05',
      source: 'A letter',
    } as const;
    return { kind: 'correction', did: 'added', correction: { key: `c${at}`, film: 'tide', date, ...claim } };
  }),
  ...Array.from({ length: 50 }, (_, at) => subscribed(at)),
];
const NONE_LATE = { lines: [], links: [] };
const leftOut = Array.from({ length: 60 }, (_, at) => ({ what: 'channel' as const, id: channel(at) }));

describe('what an import would do', () => {
  it('is counted and named by kind, and asked about', () => {
    const body = importCard(
      { steps: [subscribed(1), named('Gala')], leftOut: [], losses: [], draft: 'key' },
      scene,
    );
    const text = textOf(body);
    expect(text).toContain('**Own events**: 1 removed\n- Removed: Gala');
    expect(text).toContain(`**Subscribed channels**: 1 new\n- New: <#${channel(1)}> (09:00 UTC)`);
    expect(text).toContain('Nothing is changed yet.');
    expect(buttonsOf(body).map(({ id }) => id)).toEqual(['settings:import?draft=key', 'settings:drop']);
  });

  it('is nothing to be asked about where there is nothing', () => {
    const body = importCard({ steps: [], leftOut: [], losses: [], draft: undefined }, scene);
    expect(textOf(body)).toContain('This file changes nothing here.');
    expect(buttonsOf(body)).toEqual([]);
  });

  it('fits a message however much it is, and nothing in it is alive', () => {
    for (const context of [scene, german]) {
      const asked = importCard({ steps: everything, leftOut, losses: [], draft: 'key' }, context);
      const done = importedCard({ steps: everything, leftOut, undone: everything, late: NONE_LATE }, context);
      for (const body of [asked, done]) {
        expect(objectionTo(answer(body))).toBeUndefined();
        expect(textOf(body)).not.toContain('@everyone');
      }
    }
    const text = textOf(importCard({ steps: everything, leftOut, losses: [], draft: 'key' }, scene));
    expect(text).toContain('and 90 more');
    expect(text).toContain('and 290 more');
  });

  it('says afterwards what could not be done', () => {
    const text = textOf(
      importedCard({ steps: [], leftOut: [], undone: [subscribed(3)], late: NONE_LATE }, scene),
    );
    expect(text).toContain(`Not subscribed, since I can’t post there as they are now: <#${channel(3)}>.`);
  });
});

describe('the faults of a file', () => {
  it('are told with their places, as many as fit', () => {
    const fault = {
      path: `words.${'`'.repeat(200)}`,
      key: 'transfer.fault.unexpected',
      params: { keys: '@everyone ||x||' },
    } as const;
    const body = faultsMessage(
      Array.from({ length: 80 }, () => fault),
      scene,
    );
    expect(objectionTo(privately(body, 'mistake'))).toBeUndefined();
    expect(body.content).toMatch(/^I took nothing from that file: there are 80 faults in it\./u);
    expect(body.content).toMatch(/and \d+ more$/u);
    expect(body.content).not.toMatch(/@everyone|\|\|x/u);
    const many = faultsMessage(Array(250_000).fill(fault), scene);
    expect(many.content).toMatch(/there are 250,000 faults in it/u);
    const [only] =
      faultsMessage([{ path: '', key: 'transfer.fault.wrong', params: {} }], scene)
        .content?.split('\n')
        .slice(1) ?? [];
    expect(only).toBe('- This is not of the kind that belongs here.');
  });
});

describe('an export', () => {
  it('is a file in JSON that people can read', () => {
    const [file] = exportMessage({ format: 'reckoner-settings', version: 1 }, scene).files ?? [];
    expect(file?.name).toBe('reckoner-settings.json');
    expect(new TextDecoder().decode(file?.data)).toBe(
      '{\n  "format": "reckoner-settings",\n  "version": 1\n}\n',
    );
  });
});
