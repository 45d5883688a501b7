import { describe, expect, it } from 'vitest';
import { bad, fine, skipped, warn } from '../../src/doctor/check.ts';
import { examine, exitCodeOf } from '../../src/doctor/examine.ts';
import { jsonOf, reportOf } from '../../src/doctor/report.ts';

const EXAMINED = [
  { name: 'Node', findings: [fine('26.10.0')] },
  { name: 'clock', findings: [warn('is 5 s behind', 'set it'), bad('and stands', 'wind it')] },
  { name: 'PUBLIC_URL', findings: [skipped('not set')] },
];

describe('the doctor’s report', () => {
  it('is aligned, and says below what to do', () => {
    expect(reportOf(EXAMINED)).toEqual([
      '✓ Node        26.10.0',
      '! clock       is 5 s behind',
      '              → set it',
      '✗             and stands',
      '              → wind it',
      '– PUBLIC_URL  not set',
      '',
      '1 bad, 1 to look at, 1 fine, 1 skipped',
    ]);
  });

  it('lets nothing that came from elsewhere move the cursor', () => {
    const [line] = reportOf([{ name: 'token', findings: [fine('of \u001b[2JEvil\nname')] }]);
    expect(line).toBe('✓ token  of  [2JEvil name');
  });

  it('is the same for programs', () => {
    expect(JSON.parse(jsonOf(EXAMINED))).toEqual({ ok: false, checks: EXAMINED });
  });

  it('ends with 1 only where something is bad', () => {
    expect(exitCodeOf(EXAMINED)).toBe(1);
    expect(exitCodeOf([{ name: 'clock', findings: [warn('slow', 'set it')] }])).toBe(0);
  });

  it('goes on after a check that fails', async () => {
    const broken = { name: 'one', run: () => Promise.reject(new Error('oh')) };
    const whole = { name: 'two', run: async () => fine('well') };
    const [first, second] = await examine([broken, whole]);
    expect(first?.findings).toMatchObject([{ state: 'bad', says: 'could not be looked at: oh' }]);
    expect(second?.findings).toEqual([fine('well')]);
  });
});
