import { describe, expect, it } from 'vitest';
import { NonceWindow } from '../../../src/playground/rules/nonce-window.ts';

const first = { channelId: '10', messageId: '100' };

describe('the memory for enforced nonces', () => {
  it('gives the message that the same author made with the same nonce', () => {
    const window = new NonceWindow(120_000);
    window.remember('1', 'abc', first, 0);
    expect(window.find('1', 'abc', 119_999)).toEqual(first);
  });

  it('knows nothing of a nonce that was never used', () => {
    expect(new NonceWindow(120_000).find('1', 'abc', 0)).toBeUndefined();
  });

  it('forgets a nonce when the window has passed', () => {
    const window = new NonceWindow(120_000);
    window.remember('1', 'abc', first, 0);
    expect(window.find('1', 'abc', 120_000)).toBeUndefined();
  });

  it('keeps the nonces of two authors apart', () => {
    const window = new NonceWindow(120_000);
    window.remember('1', 'abc', first, 0);
    expect(window.find('2', 'abc', 1)).toBeUndefined();
  });

  it('takes a number and its text for one nonce', () => {
    const window = new NonceWindow(120_000);
    window.remember('1', 7, first, 0);
    expect(window.find('1', '7', 1)).toEqual(first);
  });

  it('forgets only what is old', () => {
    const window = new NonceWindow(1000);
    window.remember('1', 'old', first, 0);
    window.remember('1', 'new', { channelId: '11', messageId: '101' }, 600);
    expect(window.find('1', 'old', 1100)).toBeUndefined();
    expect(window.find('1', 'new', 1100)).toEqual({ channelId: '11', messageId: '101' });
  });

  it('remembers nothing when the window is zero', () => {
    const window = new NonceWindow(0);
    window.remember('1', 'abc', first, 5);
    expect(window.find('1', 'abc', 5)).toBeUndefined();
  });
});
