import type { AnyClaim } from '../../calendar/server-claim.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { disputedLine, statusLine } from '../facts/claim.ts';
import { pair } from '../layout/pair.ts';
import { cut, timestamp } from '../layout/text.ts';
import { markedLink, momentOfWhen, nameLine, type Private, sourceLines, whenLine } from './countdown.ts';
import { mentionsOf, postButtons } from './ping.ts';

/** A date that moved. */
export interface MoveScene {
  /** Of the occurrence whose mark the post bears. */
  readonly id: string;
  /** What it is about; a film's id, or undefined for a server's own event. */
  readonly film: string | undefined;
  readonly title: string;
  /** The day or the instant, as an occurrence has it; undefined where none was named. */
  readonly from: string | undefined;
  /** Undefined where no day is named any more, or where a server's own event was removed. */
  readonly to: string | undefined;
  /** Who says so; undefined for a server's own event. */
  readonly claim: AnyClaim | undefined;
  /** What was said otherwise on the claim's day. */
  readonly contradicted?: readonly AnyClaim[] | undefined;
  /** The role that it pings, if it does. */
  readonly role: string | undefined;
  /** The people whom it mentions besides. */
  readonly people?: readonly string[];
  /** The subscription's own channel. */
  readonly channel: string;
  /** For a direct message. */
  readonly private?: Private | undefined;
  readonly language: Translator;
}

/** Decoration alone: nothing is told by it. */
const ACCENT = 0xb4_3a_2f;

/**
 * What a channel is told of a date that moved, once, and what its last countdown post is edited to: old → new, and who says so.
 * The first button bears the occurrence's id, by which the post is found again.
 */
export function movedPost(scene: MoveScene): MessageBody {
  const { title, claim, contradicted, role, people = [], language } = scene;
  const ping = `${role === undefined ? '' : `<@&${role}> `}${mentionsOf(people)}`;
  const lines = [
    datesLine(scene),
    ...(claim ? [statusLine(claim, language), ...disputedLine({ claim, contradicted }, language)] : []),
    ...sourceLines(claim, language, scene.private?.server),
  ];
  return {
    content: `${ping}${pair(nameLine(title), headline(scene), language)}`,
    embeds: [{ description: lines.join('\n'), color: ACCENT }],
    components: [postButtons(markedLink(scene), scene, language)],
  };
}

function headline({ film, from, to, language }: MoveScene): string {
  if (to === undefined) return language.t(film === undefined ? 'moved.removed' : 'moved.cancelled');
  return language.t(from === undefined ? 'moved.named' : 'moved.moved');
}

function datesLine(scene: MoveScene): string {
  const { from, to, language } = scene;
  const after = to ? whenLine(to, language) : coarse(scene);
  return from ? language.t('moved.dates', { from: before(from, language), to: after }) : after;
}

/** What is said instead of a day: "June 2024", or nothing of a date at all. */
function coarse({ film, claim, language }: MoveScene): string {
  if (film === undefined) return language.t('moved.to.nothing');
  return claim ? `**${cut(language.date(claim.date, 'full'), 100)}**` : language.t('moved.to.unnamed');
}

function before(when: string, language: Translator): string {
  const moment = momentOfWhen(when);
  return moment ? timestamp(moment, 'F') : language.date(Temporal.PlainDate.from(when));
}
