import type { AnyClaim } from '../../calendar/server-claim.ts';
import { standing } from '../../calendar/standing.ts';
import { clockIn } from '../../calendar/zone-clock.ts';
import type { CardCount, CardScene } from '../../kit/picture.ts';
import type { Translator } from '../../language/translator.ts';
import { lateness } from '../../reminders/late.ts';
import {
  asOfLine,
  disputedWords,
  hoursLine,
  type Speaking,
  standingLine,
  statusLine,
  voiceLine,
} from '../facts/claim.ts';
import { clean, cut, unescaped } from '../layout/text.ts';
import { type CountdownScene, headline } from './countdown.ts';

/** Of a title more is not shown: the cut is seen, and it is the same as in posts. */
const TITLE = 150;

/** Nearer than this a moment is counted in hours. */
const HOURS_FROM = 72;

const HOUR_MS = 60 * 60_000;

const titleOf = (title: string): string => cut(clean(title) || '?', TITLE);

/**
 * What a film's card shows: the words of the text beside it, and no others.
 * @param claim undefined where nobody names a date
 * @param contradicted what was said otherwise on the claim's day
 */
export function releaseScene(
  title: string,
  claim: AnyClaim | undefined,
  speaking: Speaking,
  contradicted: readonly AnyClaim[] = [],
): CardScene {
  const { language, now, zone } = speaking;
  const asOf = unescaped(asOfLine(speaking));
  if (!claim) {
    const sentence = language.t('release.none');
    return { ...NOTHING, title: titleOf(title), sentence, foot: [asOf] };
  }
  const { phase, days } = standing(claim.date, now, zone.id);
  const counted = claim.status === 'planned' && phase === 'before' ? days : undefined;
  const [sentence] = counted === undefined ? [standingLine(claim, speaking)] : hoursLine(claim, speaking);
  // On the day the sentence itself says who says so.
  const named = counted === undefined && (phase === 'today' || phase === 'before');
  const voice = named ? [] : [unescaped(voiceLine(claim, language))];
  return {
    title: titleOf(title),
    count: counted === undefined ? undefined : countOf('release.to-go', counted, language),
    sentence: sentence && unescaped(sentence),
    date: claim.date.precision === 'tba' ? undefined : language.date(claim.date, 'full'),
    status: unescaped(statusLine(claim, language)),
    foot: [...disputedWords({ claim, contradicted }, language).slice(0, 1), ...voice, asOf],
  };
}

const NOTHING = { count: undefined, sentence: undefined, date: undefined, status: undefined } as const;

/** What the card of a scheduled post shows: for a film what `/countdown` would show at that moment. */
export function postScene(scene: CountdownScene): CardScene {
  const { event, row, title, language, now } = scene;
  const speaking = { language, now, zone: { id: scene.zone, assumed: false } };
  if (event.kind === 'release') {
    // While a date is changing, what is said of it already names the new day.
    const claim = { ...event.claim, date: { precision: 'day', value: row.when } as const };
    return releaseScene(title, claim, speaking, row.when === event.when.day ? event.contradicted : []);
  }
  const voice =
    event.kind === 'own' ? language.t('countdown.own.source') : unescaped(voiceLine(event.claim, language));
  return {
    ...NOTHING,
    ...(row.when.includes('T') ? momentParts(scene) : dayParts(scene)),
    title: titleOf(title),
    foot: [voice, unescaped(asOfLine(speaking))],
  };
}

type Parts = Pick<CardScene, 'count' | 'sentence' | 'date'>;

function dayParts(scene: CountdownScene): Parts {
  const { row, now, zone, language } = scene;
  const late = lateness(row, now, zone);
  const date = language.date(Temporal.PlainDate.from(row.when), 'full');
  const { count } = late.toGo;
  if (count > 0) return { count: countOf('release.to-go', count, language), sentence: undefined, date };
  return { count: undefined, sentence: asSentence(headline(scene, late), language), date };
}

/** A picture can't be drawn anew each minute, so a moment is counted in whole hours, and far from it in days. */
function momentParts({ row, now, zone, language }: CountdownScene): Parts {
  const moment = Temporal.Instant.from(row.when);
  const day = language.date(moment.toZonedDateTimeISO(zone).toPlainDate(), 'full');
  const date = `${day}, ${clockIn(zone, moment).time} (${zone})`;
  const hours = Math.floor((moment.epochMilliseconds - now.epochMilliseconds) / HOUR_MS);
  if (hours >= HOURS_FROM) {
    return { count: countOf('release.to-go', Math.floor(hours / 24), language), sentence: undefined, date };
  }
  if (hours >= 1)
    return { count: countOf('countdown.hours.to-go', hours, language), sentence: undefined, date };
  const key = hours >= 0 ? 'countdown.own.begins' : 'countdown.own.began';
  return {
    count: undefined,
    sentence: asSentence(language.t(key, { when: date }), language),
    date: undefined,
  };
}

/** Posts say it behind the title; on a card it stands alone. */
export const asSentence = (words: string, { locale }: Translator): string => {
  const plainWords = unescaped(words);
  return plainWords.slice(0, 1).toLocaleUpperCase(locale) + plainWords.slice(1);
};

/** The words of a text around its number. */
function countOf(
  key: 'release.to-go' | 'countdown.hours.to-go',
  count: number,
  language: Translator,
): CardCount {
  const number = language.number(count);
  const [before = '', ...after] = language.t(key, { count }).split(number);
  return { before: before.trim(), number, after: after.join(number).trim() };
}
