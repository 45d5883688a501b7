import { describe, expect, it } from 'vitest';
import { problemsOf, type Standing } from '../../../src/guilds/health/problems.ts';

const fine: Standing = { kind: 'text', missing: [], silent: false, obstacle: undefined, hasRole: true };
const ping = { zone: 'UTC', role: '9' };

describe('what stands in a subscription’s way', () => {
  it('is nothing where all is well; what only a lost answer needs is nothing either', () => {
    expect(problemsOf(ping, fine)).toEqual([]);
    expect(problemsOf(ping, { ...fine, missing: ['history'] })).toEqual([]);
  });

  it('is what keeps a post from going out, and then nothing else', () => {
    const closed: Standing = { ...fine, obstacle: 'missing-access', missing: ['see'], silent: true };
    expect(problemsOf(ping, closed)).toEqual(['missing-access']);
    expect(problemsOf({ ...ping, zone: 'Mars/Olympus' }, closed)).toEqual(['zone-unknown']);
  });

  it('is a ping that would be silent, or whose role is gone, and an embed that would not be seen', () => {
    expect(problemsOf(ping, { ...fine, silent: true })).toEqual(['silent']);
    expect(problemsOf(ping, { ...fine, silent: true, hasRole: false })).toEqual(['role-gone']);
    expect(problemsOf(ping, { ...fine, silent: true, missing: ['embed'] })).toEqual(['no-embeds', 'silent']);
  });

  it('is no ping where nobody is to be pinged', () => {
    const quiet = { zone: 'UTC', role: null };
    expect(problemsOf(quiet, { ...fine, silent: true, hasRole: false })).toEqual([]);
    expect(problemsOf(quiet, { ...fine, missing: ['embed'] })).toEqual(['no-embeds']);
  });
});
