import { whenOf } from '../../calendar/event-time.ts';
import type { OwnEvent } from '../../kit/guild.ts';
import type { CardScene } from '../../kit/picture.ts';
import type { Attachment, MessageBody } from '../../kit/reply.ts';
import { lateness } from '../../reminders/late.ts';
import { timeWords } from '../dates/own-event.ts';
import { asOfLine, type Speaking } from '../facts/claim.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { cut, plain, unescaped } from '../layout/text.ts';
import { type CountdownScene, headline } from './countdown.ts';
import { asSentence, postScene } from './countdown-scene.ts';

type Counted = Pick<OwnEvent, 'key' | 'title' | 'when'>;

const TITLE = 150;

/** The event as the post of its own day would have it at this moment, which is never late. */
function momentOf({ key, title, when }: Counted, { language, now, zone }: Speaking): CountdownScene {
  return {
    row: { id: '', step: '0d', due: now, when: whenOf(when) },
    event: { kind: 'own', id: `own:${key}`, title, when },
    title,
    role: undefined,
    people: [],
    channel: '',
    now,
    zone: zone.id,
    language,
  };
}

/** What the card of a server's own event shows: what a post of it would show now. */
export const ownScene = (event: Counted, speaking: Speaking): CardScene => ({
  ...postScene(momentOf(event, speaking)),
  foot: [speaking.language.t('countdown.own.source'), unescaped(asOfLine(speaking))],
});

/** How long it is until a server's own event, as a picture and in words. @param picture without it the text says all the same */
export function ownCountdownCard(event: Counted, speaking: Speaking, picture?: Attachment): MessageBody {
  const { language, now, zone } = speaking;
  const scene = momentOf(event, speaking);
  const words = [
    timeWords(event.when, language),
    asSentence(headline(scene, lateness(scene.row, now, zone.id)), language),
    asOfLine(speaking),
    small(language.t('countdown.own.source')),
  ];
  return draw({ language, picture, head: [`## ${cut(plain(event.title), TITLE)}`, words.join('\n')] });
}
