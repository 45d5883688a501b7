import type { Step } from '../reminders/step.ts';

// The words in which people say when they want to be reminded: English, German, French and Spanish, whatever Discord is set to.

/** A unit of time, in which it is counted, and how often. */
export const UNITS: readonly {
  readonly pattern: RegExp;
  readonly letter: 'd' | 'h' | 'm';
  readonly times: number;
}[] = [
  { pattern: /^(?:days?|tag(?:e|en)?|jours?|d[ií]as?)$/u, letter: 'd', times: 1 },
  { pattern: /^(?:w|weeks?|wochen?|semaines?|semanas?)$/u, letter: 'd', times: 7 },
  { pattern: /^(?:hours?|hrs?|std|stunden?|heures?|horas?)$/u, letter: 'h', times: 1 },
  { pattern: /^(?:min|mins|minutes?|minuten?|minutos?)$/u, letter: 'm', times: 1 },
];

/** What says that it is before, in front of the span or behind it. */
export const TIME_BEFORE = {
  first: /^(?:in advance|vor|schon|d[eè]s|con)\s+/u,
  last: /\s*(?:before(?:hand)?|earlier|ahead|in advance|prior|vorher|davor|zuvor|vorab|avant|plus tôt|à l'avance|antes|de antelación)$/u,
};

const DAY: Step = { unit: 'days', count: 0 };
const EVE: Step = { unit: 'days', count: 1 };
const BEGINNING: Step = { unit: 'minutes', count: 0 };

/** What stands for a step without any number. */
export const WHOLE: readonly { readonly pattern: RegExp; readonly step: Step }[] = [
  { pattern: /^(?:on )?(?:the |that )?(?:same )?day(?: itself| of)?$/u, step: DAY },
  { pattern: /^(?:today|release day|on release day)$/u, step: DAY },
  { pattern: /^(?:am |an dem )?(?:selben )?tag(?: selbst)?$/u, step: DAY },
  { pattern: /^(?:le )?jour(?: même| j)?$/u, step: DAY },
  { pattern: /^(?:el )?(?:mismo )?d[ií]a(?: mismo)?$/u, step: DAY },
  { pattern: /^(?:on )?the (?:day|evening) before$/u, step: EVE },
  { pattern: /^(?:am )?(?:vortag|vorabend|tag davor|tag vorher|tag zuvor)$/u, step: EVE },
  { pattern: /^(?:la veille|le jour d'avant)$/u, step: EVE },
  { pattern: /^(?:(?:en )?la v[ií]spera|el d[ií]a (?:antes|anterior))$/u, step: EVE },
  { pattern: /^(?:when it (?:begins|starts)|at the (?:start|beginning))$/u, step: BEGINNING },
  { pattern: /^(?:zu beginn|zum beginn|wenn es (?:beginnt|losgeht|anfängt))$/u, step: BEGINNING },
  { pattern: /^(?:au début|quand (?:ça|cela) commence)$/u, step: BEGINNING },
  { pattern: /^(?:al (?:empezar|principio|comenzar)|cuando (?:empiece|empieza))$/u, step: BEGINNING },
];

/**
 * A time of day: after a word that says so ("at 9", "um 18 Uhr", "à 18h30", "a las 9"), or by itself where it can be nothing
 * else ("18:00", "6pm", "18 Uhr", "18h30").
 */
export const TIME_OF_DAY =
  /(?:(?<![\p{L}\d])(?:at|um|gegen|ab|à|a las?|@)\s*(?<hour>\d{1,2})(?:\s*[:.h]\s*(?<minute>\d{2}))?\s*(?<half>[ap]\.?m\.?)?(?:\s*(?:uhr|o'clock|h|heures?|horas?))?(?![\p{L}\d])|(?<![\p{L}\d])(?<bare>\d{1,2})(?:\s*(?<bareHalf>[ap]\.?m\.?)|\s*uhr|\s*[:.h]\s*(?<bareMinute>\d{2})(?:\s*uhr)?)(?![\p{L}\d]))/gu;
