import { describe, expect, it } from 'vitest';
import { buildAttribution } from '../../src/packs/attribution.ts';
import { atOnce } from '../../src/packs/steps.ts';
import { quotationOf } from '../support/facts.ts';

const road = quotationOf({
  id: 'road',
  segments: [
    'It’s never the easy road,',
    'I have a responsibility to audiences, the studio, my crew. We can’t compromise the storytelling.',
  ],
});
const train = quotationOf({
  id: 'train',
  segments: ['We were shooting in a train carriage, and because of the storm we had moved on from there.'],
});
const short = quotationOf({ id: 'short', segments: ['Never again!'] });
const kanji = quotationOf({
  id: 'kanji',
  segments: ['私たちは海の近くで長い間この映画を撮影していました。'],
});

const attribute = atOnce(buildAttribution([road, train, short, kanji]));
const told = (...passages: string[]) => {
  const found = attribute(passages);
  return found && `${found.how} ${found.quotation.id}`;
};

describe('who said this?', () => {
  it.each([
    [
      'the whole of it',
      'We were shooting in a train carriage, and because of the storm we had moved on from there.',
    ],
    ['a part of it', 'because of the storm we had moved on'],
    ['other marks, capitals and accents', '"WE WERE SHOOTING — in à train carriage…"'],
    ['markdown and mentions around it', '> **we were shooting in a train carriage** <@123456789012345678>'],
    [
      'it with words of the writer’s own',
      'lol: We were shooting in a train carriage, and because of the storm we had moved on from there. Who was that??',
    ],
  ])('is sure of %s', (_what, text) => {
    expect(told(text)).toBe('exact train');
  });

  it('knows one stretch of what was said with words of the article in between', () => {
    expect(told('It’s never the easy road')).toBe('exact road');
  });

  it('knows a short one by the whole of it alone', () => {
    expect(told('never again')).toBe('exact short');
    expect(told('I will never again eat there')).toBeUndefined();
  });

  it.each([
    ['typing errors', 'We were shoting in a trian carraige and becuase of the storm'],
    ['words left out', 'shooting in a train carriage, because of the storm we moved on'],
    ['a word that turns it round', 'We were not shooting in a train carriage, and because of the storm'],
  ])('says of %s that it is not word for word', (_what, text) => {
    expect(told(text)).toBe('near train');
  });

  it.each([
    ['nothing', ''],
    ['marks alone', '?!…'],
    ['words that anybody says', 'because we had moved'],
    [
      'talk of the same things',
      'The train was late again, the carriage was cold and there was a storm over the sea',
    ],
    ['a mention alone', '<@123456789012345678>'],
    ['words that come in another order', 'storm carriage moved train shooting because there'],
  ])('claims nothing of %s', (_what, text) => {
    expect(told(text)).toBeUndefined();
  });

  it('reads each text of a message by itself, and the surest one counts', () => {
    expect(told('We were shoting in a trian carraige and becuase', 'It’s never the easy road')).toBe(
      'exact road',
    );
    expect(told('because of the', 'storm we had')).toBeUndefined();
  });

  it('reads scripts that put no blanks between words', () => {
    expect(told('海の近くで長い間この映画を撮影')).toBe('exact kanji');
  });

  it('names the others that fit just as well, and the longest that a message holds', () => {
    const again = quotationOf({ ...train, id: 'again' });
    const twice = atOnce(buildAttribution([train, again, road]));
    expect(twice([train.segments[0] ?? ''])).toMatchObject({
      how: 'exact',
      quotation: train,
      others: [again],
    });
    const longer = atOnce(buildAttribution([short, train]));
    expect(longer([`Never again! ${train.segments[0]}`])).toMatchObject({ quotation: train, others: [] });
  });

  it('is at no text’s mercy', () => {
    const hostile = [
      '\u202E'.repeat(9000),
      'a'.repeat(100_000),
      'word '.repeat(20_000),
      '||@everyone||',
      '\u0000',
    ];
    for (const text of hostile) expect(told(text)).toBeUndefined();
  });

  it('knows nothing where there are no quotations', () => {
    expect(atOnce(buildAttribution([]))(['anything at all that is said'])).toBeUndefined();
  });
});
