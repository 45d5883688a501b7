import { describe, expect, it } from 'vitest';
import { languages } from '../../src/language/languages.ts';
import { ask, asker, read } from '../support/asking.ts';

describe('/about', () => {
  it('tells version, packs and sources, and that nothing comes from elsewhere', async () => {
    expect(await ask('about')).toMatchObject({ private: false, outcome: 'answered' });
    const { text } = await read('about');
    expect(text).toContain('Version 0.1.0, running on Node 26.10.0.');
    expect(text).toContain('in 1 pack,');
    expect(text).toContain('no film database');
    expect(text).toContain('as of 5 June 2023');
  });

  it('tells of every language whether somebody who has it from childhood has read it', async () => {
    const { text } = await read('about');
    const unread = languages().filter(({ reviewed }) => !reviewed).length;
    expect(text.match(/: not yet read through/gu) ?? []).toHaveLength(unread);
    expect(text.match(/: (?:not yet )?read through/gu)).toHaveLength(languages().length);
  });

  it('speaks German', async () => {
    expect((await read('about', {}, asker({ locale: 'de' }))).text).toContain('## Über Reckoner');
  });
});
