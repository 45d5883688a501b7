import { describe, expect, it } from 'vitest';
import { InvalidRequests, invalidRequestLimit } from '../../../src/playground/rules/invalid-requests.ts';

describe('the count of invalid requests', () => {
  it.each([
    [401, undefined],
    [403, undefined],
    [429, 'user'],
    [429, 'global'],
  ])('counts an answer %i (scope %s)', (status, scope) => {
    const invalid = new InvalidRequests();
    invalid.note(status, scope, 0);
    expect(invalid.count(0)).toBe(1);
  });

  it.each([
    [200, undefined],
    [400, undefined],
    [404, undefined],
    [500, undefined],
    [429, 'shared'],
  ])('does not count an answer %i (scope %s)', (status, scope) => {
    const invalid = new InvalidRequests();
    invalid.note(status, scope, 0);
    expect(invalid.count(0)).toBe(0);
  });

  it('forgets after ten minutes', () => {
    const invalid = new InvalidRequests();
    invalid.note(403, undefined, 0);
    invalid.note(403, undefined, 1000);
    expect(invalid.count(599_999)).toBe(2);
    expect(invalid.count(600_000)).toBe(1);
  });

  it('is exceeded at ten thousand', () => {
    const invalid = new InvalidRequests();
    for (let i = 1; i < invalidRequestLimit; i += 1) invalid.note(403, undefined, i);
    expect(invalid.exceeded(invalidRequestLimit)).toBe(false);
    invalid.note(401, undefined, invalidRequestLimit);
    expect(invalid.exceeded(invalidRequestLimit)).toBe(true);
  });
});
