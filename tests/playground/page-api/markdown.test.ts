import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/playground/page-api/mark.ts';
import { readMarkdown, webAddress } from '../../../src/playground/page-api/markdown.ts';

const plain = (text: string): Mark => ({ type: 'text', text });

function links(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => {
    const own = mark.type === 'link' ? [mark.url] : [];
    const inner = 'of' in mark ? links(mark.of) : mark.type === 'list' ? mark.items.flatMap(links) : [];
    return [...own, ...inner];
  });
}

describe('reading markdown', () => {
  it('joins the crumbs of plain text into one', () => {
    expect(readMarkdown('one: two, three; <four>')).toEqual([plain('one: two, three; <four>')]);
  });

  it('reads emphasis, code and spoilers', () => {
    expect(readMarkdown('**a** *b* __c__ ~~d~~ ||e|| `f`')).toEqual([
      { type: 'strong', of: [plain('a')] },
      plain(' '),
      { type: 'em', of: [plain('b')] },
      plain(' '),
      { type: 'underline', of: [plain('c')] },
      plain(' '),
      { type: 'strike', of: [plain('d')] },
      plain(' '),
      { type: 'spoiler', of: [plain('e')] },
      plain(' '),
      { type: 'code', text: 'f' },
    ]);
  });

  it('reads headings, subtext and quotes as blocks of their own', () => {
    expect(readMarkdown('# Title\ntext\n-# small\n> said\n> so\nafter')).toEqual([
      { type: 'heading', level: 1, of: [plain('Title')] },
      plain('text'),
      { type: 'break' },
      { type: 'subtext', of: [plain('small')] },
      { type: 'quote', of: [plain('said'), { type: 'break' }, plain('so')] },
      plain('after'),
    ]);
  });

  it('reads a heading and small print right after a quote or a list', () => {
    expect(readMarkdown('> said\n-# small')).toEqual([
      { type: 'quote', of: [plain('said')] },
      { type: 'subtext', of: [plain('small')] },
    ]);
    expect(readMarkdown('- a\n# Title')).toEqual([
      { type: 'list', items: [[plain('a')]] },
      { type: 'heading', level: 1, of: [plain('Title')] },
    ]);
    expect(readMarkdown('not # a title')).toEqual([plain('not # a title')]);
  });

  it('reads a list with another inside it, and stops where the list stops', () => {
    expect(readMarkdown('before\n- a **b**\n  - c\n- d\nafter')).toEqual([
      plain('before'),
      { type: 'break' },
      {
        type: 'list',
        items: [
          [
            plain('a '),
            { type: 'strong', of: [plain('b')] },
            { type: 'break' },
            { type: 'list', items: [[plain('c')]] },
          ],
          [plain('d')],
        ],
      },
      plain('after'),
    ]);
  });

  it('keeps the first number of an ordered list', () => {
    expect(readMarkdown('3. c\n4. d')).toEqual([
      { type: 'list', start: 3, items: [[plain('c')], [plain('d')]] },
    ]);
  });

  it('takes a dash inside a line for a dash', () => {
    expect(readMarkdown('a - b\nc * d')).toEqual([plain('a - b'), { type: 'break' }, plain('c * d')]);
  });

  it('reads a code block without the line that ends it', () => {
    expect(readMarkdown('```js\nlet a;\n```\nafter')).toEqual([
      { type: 'pre', text: 'let a;', language: 'js' },
      plain('after'),
    ]);
  });

  it('reads mentions, commands and emojis of Discord', () => {
    const id = '123456789012345678';
    expect(
      readMarkdown(`<@${id}><@!${id}><@&${id}><#${id}></film show:${id}><:wave:${id}>@everyone@here`),
    ).toEqual([
      { type: 'user', id },
      { type: 'user', id },
      { type: 'role', id },
      { type: 'channel', id },
      { type: 'command', name: 'film show', id },
      { type: 'emoji', name: 'wave' },
      { type: 'everyone' },
      { type: 'here' },
    ]);
  });

  it.each(['t', 'T', 'd', 'D', 'f', 'F', 'R', 's', 'S'])('reads a timestamp of style %s', (style) => {
    expect(readMarkdown(`<t:1689300000:${style}>`)).toEqual([{ type: 'time', at: 1_689_300_000, style }]);
  });

  it('reads a timestamp without a style as date and time, also before 1970', () => {
    expect(readMarkdown('<t:-1>')).toEqual([{ type: 'time', at: -1, style: 'f' }]);
  });

  it('makes links of web addresses, masked or bare', () => {
    expect(readMarkdown('[here](https://a.example/x) <http://b.example> https://c.example')).toEqual([
      { type: 'link', url: 'https://a.example/x', of: [plain('here')] },
      plain(' '),
      { type: 'link', url: 'http://b.example/', of: [plain('http://b.example')] },
      plain(' '),
      { type: 'link', url: 'https://c.example/', of: [plain('https://c.example')] },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    'vbscript:x',
  ])('leaves a link to %s as plain text', (target) => {
    expect(readMarkdown(`[x](${target})`)).toEqual([plain(`[x](${target})`)]);
    expect(webAddress(target)).toBeUndefined();
  });

  it('gives a text that nests too deep back as it is', () => {
    const deep = '*'.repeat(4000);
    expect(readMarkdown(deep)).toEqual([plain(deep)]);
  });

  it('never makes a link of anything but http and https, whatever is written', () => {
    const scheme = fc.constantFrom(
      'javascript:',
      'data:',
      'https://',
      'http://',
      'JaVaScRiPt:',
      '\u0001java',
    );
    const piece = fc.oneof(
      scheme,
      fc.constantFrom('[', '](', ')', '<', '>', '*', '_', '||', '\n', '> ', '- '),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const url of links(readMarkdown(pieces.join('')))) expect(url).toMatch(/^https?:\/\//);
      }),
    );
  });
});
