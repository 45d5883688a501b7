import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personAtTerminal, tideFindings } from '../support/draft.ts';
import { bench, findingRun } from '../support/drafting.ts';

const KEYS = 'q leave';

describe('a disk that does not take it', () => {
  it('is said in words, and a first draft can be gone on with', async () => {
    const { article, folder, out, run } = await bench();
    const inTheWay = join(out, 'films.json.part');
    const failing = findingRun(folder, (whole) => {
      mkdirSync(inTheWay, { recursive: true });
      return tideFindings(whole);
    });
    const { code, printed } = await failing([article, '--out', out]);
    expect(code).toBe(1);
    expect(printed).toMatch(
      /^✗ \S+ can’t be written: EISDIR: .*See to that and run this again; what was kept there before is not lost\.$/,
    );
    await rm(inTheWay, { recursive: true });
    expect(await run([article, '--out', out, '--review'])).toMatchObject({ code: 0 });
    expect((await stat(join(out, 'films.json'))).isFile()).toBe(true);
  });

  it('ends a review with the terminal as it was, and what was decided before stays', async () => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types(KEYS, 'a');
    await person.types(KEYS, '');
    const kept = await readFile(join(out, 'draft.json'), 'utf8');
    await mkdir(join(out, 'draft.json.part'));
    await person.types('', 'd');
    expect(await drafting).toMatchObject({ code: 1, printed: expect.stringContaining('can’t be written') });
    expect(person.input.raw).toBe(false);
    expect(await readFile(join(out, 'draft.json'), 'utf8')).toBe(kept);
    expect(kept).toContain('"accepted"');
  });

  it('is left as it was where the folder of packs can’t be made', async () => {
    const { article, folder, run } = await bench();
    const { code, printed } = await run([article, '--out', join(folder, 'no', 'data', 'tide')]);
    expect([code, printed]).toEqual([1, expect.stringContaining('can’t be written: ENOENT')]);
    expect(await readdir(folder)).not.toContain('no');
  });
});
