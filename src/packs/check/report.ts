import type { SoundPack } from '../pack-folder.ts';
import type { Pack } from '../schema.ts';
import { checkCopies } from './copies.ts';
import { type Evidence, type Finding, MOST_LISTED } from './finding.ts';
import { checkNames } from './names.ts';
import { listOurs } from './ours.ts';
import { checkQuotations, unusedPassages } from './quotations.ts';
import { checkReleases, checkSources } from './releases.ts';
import { listRetold } from './retold.ts';

type Place = SoundPack['place'];

/** What came of a check: the lines to print, and how many things could not be found. */
export interface Report {
  readonly lines: readonly string[];
  readonly faults: number;
}

/** Holds a pack against the articles that are at hand, and lists what is ours. @param place where an entry stands in the pack's files */
export function checkPack(evidence: Evidence, place: Place = () => undefined): Report {
  const checks = [
    { what: 'Articles: day, paragraphs, publisher', findings: checkSources(evidence) },
    { what: 'Quotations: to the letter, whole, with speaker', findings: checkQuotations(evidence) },
    { what: 'Dates of films', findings: checkReleases(evidence) },
    { what: 'Names, roles and places', findings: checkNames(evidence) },
    { what: 'Our own words: no sentence taken over', findings: checkCopies(evidence) },
  ];
  const faults = checks.reduce((sum, { findings }) => sum + findings.length, 0);
  return {
    faults,
    lines: [
      ...listOurs(evidence.pack).flatMap(({ headline, lines }) => section(headline, lines)),
      ...retoldLines(evidence.pack),
      ...section('Between quotation marks, but no quotation of the pack', unusedPassages(evidence)),
      ...section('Not checked, since no text was given', sourcesMissing(evidence)),
      summaryOf(evidence.pack),
      ...checks.flatMap(({ what, findings }) => [verdict(what, findings.length), ...listed(findings, place)]),
    ],
  };
}

/** Dates of films that a pack gives more than once, and what that comes to: nothing to mend, but to be looked at. */
export const retoldLines = (pack: Pack): string[] =>
  section('Dates given more than once, and what counts', listRetold(pack));

function section(headline: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [headline, ...lines.map((text) => `  ${text}`), ''] : [];
}

function sourcesMissing({ pack, articles }: Evidence): string[] {
  return pack.sources.filter(({ id }) => !articles.has(id)).map(({ id }) => `source ${id}`);
}

function verdict(what: string, faults: number): string {
  return faults === 0 ? `✓ ${what}` : `✗ ${what}: ${faults} to mend`;
}

function listed(findings: readonly Finding[], place: Place): string[] {
  const rest = findings.length - MOST_LISTED;
  const first = findings.slice(0, MOST_LISTED).flatMap((one) => lines(one, place));
  return rest > 0 ? [...first, `    … and ${rest} more: mend these, and check again`] : first;
}

function lines({ entry, paragraphs, reason, mend }: Finding, place: Place): string[] {
  const [list = '', id = '', path] = entry.split(' › ');
  const at = place(list, id, path);
  const before = at === undefined ? '' : `${at.file}:${at.line}: `;
  const where = paragraphs.length > 0 ? `, paragraph ${paragraphs.join(', ')}` : '';
  return [`    ${before}${entry}${where}: ${reason}`, `      → ${mend}`];
}

/** How much a pack holds. */
export function summaryOf(pack: Pack): string {
  const counts = {
    sources: pack.sources.length,
    films: pack.films.length,
    dates: pack.films.flatMap(({ releases }) => releases).length,
    people: pack.people.length,
    characters: pack.characters.length,
    quotations: pack.quotations.length,
    segments: pack.quotations.flatMap(({ segments }) => segments).length,
    'production facts': pack.production.length,
  };
  const listed = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  return `Pack ${pack.id}: ${listed.join(', ')}`;
}
