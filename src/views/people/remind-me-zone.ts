import type { Zone } from '../../calendar/zone.ts';
import { componentId } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { draw } from '../layout/card.ts';
import { menuOf } from '../layout/parts.ts';
import { zoneChoices } from '../layout/zone.ts';
import { type RemindMeScene, toList, zoneLine } from './remind-me.ts';

/** Where most of those live to whom Discord speaks so: they come first, and what comes first is only convenience. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  de: ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'],
  fr: ['Europe/Paris', 'Europe/Brussels', 'America/Toronto', 'Europe/Zurich'],
  'es-ES': ['Europe/Madrid', 'Atlantic/Canary'],
  'es-419': [
    'America/Mexico_City',
    'America/Bogota',
    'America/Argentina/Buenos_Aires',
    'America/Santiago',
    'America/Lima',
  ],
  'en-GB': ['Europe/London', 'Europe/Dublin'],
  'en-US': ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'],
  'pt-BR': ['America/Sao_Paulo'],
  it: ['Europe/Rome'],
  nl: ['Europe/Amsterdam'],
  pl: ['Europe/Warsaw'],
  tr: ['Europe/Istanbul'],
  ja: ['Asia/Tokyo'],
  ko: ['Asia/Seoul'],
};

/** In which zone times are meant, and a choice of others. @param locale as Discord names the reader's */
export function zoneCard(zone: Zone, locale: string, scene: RemindMeScene): MessageBody {
  const { language } = scene;
  const likely = (LIKELY[locale] ?? []).flatMap((id) =>
    zoneChoices(id, scene).filter(({ value }) => value === id),
  );
  const choices = [...likely, ...zoneChoices('', scene)];
  const options = [...new Map(choices.map((one) => [one.value, one])).values()];
  const menu = menuOf(
    componentId('remindme', 'zone-chosen'),
    language.t('remindme.zone.choose.placeholder'),
    options.map(({ name, value }) => ({ label: name, value })),
  );
  const how = language.t('remindme.zone.how', { command: scene.mention('remindme zone') });
  return draw({ language, head: [zoneLine(zone, scene), how], menu, links: [toList(language)] });
}
