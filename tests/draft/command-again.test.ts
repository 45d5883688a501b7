import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../src/draft/findings.ts';
import { personAtTerminal, TIDE_TEXT } from '../support/draft.ts';
import { bench, findingRun } from '../support/drafting.ts';

const KEYS = 'q leave';

describe('a folder that is there', () => {
  it('is not overwritten: it says what to do, and nothing changes', async () => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    const before = await stat(join(out, 'draft.json'));
    const { code, printed } = await run([article, '--out', out]);
    expect(code).toBe(1);
    expect(printed).toBe(
      `✗ ${out} is there already. --review goes on with settling it; --again drafts anew and keeps what you decided.`,
    );
    expect((await stat(join(out, 'draft.json'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('keeps with --again what was decided, and what was changed by hand', async () => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types(KEYS, 'd');
    await person.types('A release date', 'q');
    await drafting;
    const path = join(out, 'films.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"ours": []', '"ours": ["TLT"]'));
    await writeFile(article, TIDE_TEXT.replace('slept aboard', 'stayed aboard'));
    expect((await run([article, '--out', out, '--review'])).printed).toContain(
      'was drafted from another text',
    );
    const { code, printed } = await run([article, '--out', out, '--again']);
    expect(code).toBe(0);
    expect(printed).toContain('Kept of what you decided: 1 of 1.');
    expect(await readFile(path, 'utf8')).toContain('"ours": ["TLT"]');
    expect(await readFile(path, 'utf8')).not.toContain('Tide Song');
  });

  it.each([
    [],
    ['--again'],
    ['--review'],
  ])('takes in no other article: %j says where that goes', async (...mode) => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    const before = await readFile(join(out, 'draft.json'), 'utf8');
    const other = join(out, '..', '..', 'other.txt');
    await writeFile(other, 'date 2031-08-09\n\nA date\n\nThe Long Tide now opens on May 6, 2032.\n');
    const finding = findingRun(join(out, '..', '..'), findIn);
    const { code, printed } = await finding([other, '--out', out, ...mode]);
    expect([code, printed]).toEqual([
      1,
      expect.stringMatching(
        /was drafted from another article, of 2031-06-05\. Give this one a folder of its own/,
      ),
    ]);
    expect(await readFile(join(out, 'draft.json'), 'utf8')).toBe(before);
  });

  it('is drafted anew with --again where the article’s day alone was mended', async () => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    await writeFile(article, TIDE_TEXT.replace('2031-06-05', '2031-06-06'));
    expect(await run([article, '--out', out, '--again'])).toMatchObject({ code: 0 });
  });

  it('is refused where it was not drafted, even with --again', async () => {
    const { article, out, run } = await bench();
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'pack.json'), '{}');
    const { code, printed } = await run([article, '--out', out, '--again']);
    expect([code, printed]).toEqual([
      1,
      `✗ ${out} is there already, and it is no draft. Give another --out.`,
    ]);
    expect(await readFile(join(out, 'pack.json'), 'utf8')).toBe('{}');
  });

  it('is refused where its draft is of a newer version, or is none', async () => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    await writeFile(join(out, 'draft.json'), '{ "schemaVersion": 2 }');
    expect((await run([article, '--out', out, '--review'])).printed).toContain(
      'draft.json is no draft of this version',
    );
    await writeFile(join(out, 'draft.json'), '{');
    expect((await run([article, '--out', out, '--review'])).printed).toContain('draft.json is no JSON');
  });
});
