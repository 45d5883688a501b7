import { describe, expect, it } from 'vitest';
import {
  attachmentName,
  linkSchemes,
  mediaSchemes,
  schemeProblems,
  webSchemes,
} from '../../../src/playground/rules/url-rules.ts';

describe('the scheme of a URL', () => {
  it.each([
    ['https://a.example', webSchemes],
    ['http://a.example', webSchemes],
    ['HTTPS://A.EXAMPLE', webSchemes],
    ['discord://-/settings', linkSchemes],
    ['attachment://a.png', mediaSchemes],
    ['', webSchemes],
    [null, webSchemes],
    [undefined, webSchemes],
  ])('of %j is taken', (url, schemes) => {
    expect(schemeProblems(url, schemes, ['url'])).toEqual([]);
  });

  it.each([
    ['ftp://a.example', webSchemes],
    ['javascript:alert(1)', linkSchemes],
    ['attachment://a.png', linkSchemes],
    ['discord://-/settings', mediaSchemes],
  ])('of %j is refused', (url, schemes) => {
    expect(schemeProblems(url, schemes, ['url'])).toMatchObject([
      { path: ['url'], code: 'URL_TYPE_INVALID_SCHEME' },
    ]);
  });

  it('is named with those that are taken', () => {
    const [problem] = schemeProblems('ftp://a.example', webSchemes, ['url']);
    expect(problem?.message).toBe(`Scheme "ftp" is not supported. Scheme must be one of ('http', 'https').`);
  });
});

describe('the file of an attachment URL', () => {
  it.each([
    ['attachment://a.png', 'a.png'],
    ['https://a.example/a.png', undefined],
    [null, undefined],
  ])('%j is %j', (url, name) => {
    expect(attachmentName(url)).toBe(name);
  });
});
