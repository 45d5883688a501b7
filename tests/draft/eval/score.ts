import { draftOf, type Findings } from '../../../src/draft/draft.ts';
import type { Article } from '../../../src/draft/text/article.ts';
import { itemsOf } from '../../../src/packs/draft/record.ts';
import type { Labelled } from './labels.ts';
import { creditKeys, datedKindKeys, dateKeys, filmNamer, type Key, quotationKeys, roleKeys } from './same.ts';

/** Raw counts of one kind of thing. */
export interface Counts {
  /** How many the labels have. */
  readonly labelled: number;
  /** Of what was found, sure or doubtful, how many are in the labels and how many are not. */
  readonly right: number;
  readonly wrong: number;
  /** The same of what was marked sure. */
  readonly sureRight: number;
  readonly sureWrong: number;
  /** Labels that nothing found is the same as, and what was found and is in no label. */
  readonly missed: readonly Key[];
  readonly extra: readonly Side[];
}

/** What is counted. */
const KINDS = ['quotations', 'dates', 'dates and kinds', 'people', 'people and films'] as const;
export type Score = Readonly<Record<(typeof KINDS)[number], Counts>>;

/**
 * Scores the draft of one article. Things are the same by `same.ts`, each label is met by at most one thing that was found, and
 * of those that meet it a sure one goes first; a second one is wrong. What was found twice and is one in a draft counts once.
 * "Sure" is what the finders call sure. Titles are the same if the labels list them for one film.
 */
export function scoreOf({ article, labels }: Labelled, find: (article: Article) => Findings): Score {
  const draft = draftOf(article, find(article));
  const film = filmNamer(labels.films);
  const found = {
    quotations: itemsOf(draft, 'quotation').flatMap((item) => sided(quotationKeys.found(item), item.why)),
    dates: itemsOf(draft, 'release').flatMap((item) => sided(dateKeys.found(item, film), item.why)),
    kinds: itemsOf(draft, 'release').flatMap((item) => sided(datedKindKeys.found(item, film), item.why)),
    people: itemsOf(draft, 'credit').flatMap((item) => sided(roleKeys.found(item), item.why)),
    credits: itemsOf(draft, 'credit').flatMap((item) => sided(creditKeys.found(item, film), item.why)),
  };
  return {
    quotations: counted(labels.quotations.flatMap(quotationKeys.labelled), found.quotations),
    dates: counted(
      labels.dates.flatMap((one) => dateKeys.labelled(one, film)),
      found.dates,
    ),
    'dates and kinds': counted(
      labels.dates.flatMap((one) => datedKindKeys.labelled(one, film)),
      found.kinds,
    ),
    people: counted([...new Set(labels.people.flatMap(roleKeys.labelled))], unique(found.people)),
    'people and films': counted(
      labels.people.flatMap((one) => creditKeys.labelled(one, film)),
      unique(found.credits),
    ),
  };
}

interface Side {
  readonly key: Key;
  readonly sure: boolean;
}

const sided = (keys: readonly Key[], why: string | null): Side[] =>
  keys.map((key) => ({ key, sure: why === null }));

/** A credit for a role that was found by two words ("star", "actor") or, where the film is left aside, for two films is one. */
function unique(found: readonly Side[]): Side[] {
  const groups = Map.groupBy(found, ({ key }) => key);
  return [...groups].map(([key, group]) => ({ key, sure: group.some(({ sure }) => sure) }));
}

/** Counts what was found against what is labelled. */
function counted(labelled: readonly Key[], found: readonly Side[]): Counts {
  const left = [...labelled];
  const sureFirst = found.toSorted((a, b) => Number(b.sure) - Number(a.sure));
  const judged = sureFirst.map((one) => {
    const place = left.indexOf(one.key);
    if (place >= 0) left.splice(place, 1);
    return { ...one, right: place >= 0 };
  });
  const count = (of: (one: Side & { right: boolean }) => boolean) => judged.filter(of).length;
  return {
    labelled: labelled.length,
    right: count(({ right }) => right),
    wrong: count(({ right }) => !right),
    sureRight: count(({ right, sure }) => right && sure),
    sureWrong: count(({ right, sure }) => !right && sure),
    missed: left,
    extra: judged.filter(({ right }) => !right),
  };
}

/** The counts of several articles together. */
export function summed(scores: readonly Score[]): Score {
  const sum = (kind: keyof Score): Counts => {
    const all = scores.map((score) => score[kind]);
    const total = (of: (one: Counts) => number) => all.reduce((so, one) => so + of(one), 0);
    return {
      labelled: total((one) => one.labelled),
      right: total((one) => one.right),
      wrong: total((one) => one.wrong),
      sureRight: total((one) => one.sureRight),
      sureWrong: total((one) => one.sureWrong),
      missed: all.flatMap(({ missed }) => missed),
      extra: all.flatMap(({ extra }) => extra),
    };
  };
  return {
    quotations: sum('quotations'),
    dates: sum('dates'),
    'dates and kinds': sum('dates and kinds'),
    people: sum('people'),
    'people and films': sum('people and films'),
  };
}

/** A folder's counts as lines: raw numbers first, then what follows from them; a dash where nothing was there to be divided by. */
export function linesOf(folder: string, articles: number, score: Score): string[] {
  const head = [
    '',
    'labelled',
    'right',
    'wrong',
    'missed',
    'sure right',
    'sure wrong',
    'precision of sure',
    'of all',
    'recall',
  ];
  const rows = KINDS.map((kind) => {
    const { labelled, right, wrong, missed, sureRight, sureWrong } = score[kind];
    const shares = [
      share(sureRight, sureRight + sureWrong),
      share(right, right + wrong),
      share(right, labelled),
    ];
    return [kind, ...[labelled, right, wrong, missed.length, sureRight, sureWrong].map(String), ...shares];
  });
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, place) => (place === 0 ? cell.padEnd(16) : cell.padStart((head[place] ?? '').length)))
      .join('  ');
  return [`${folder}: ${articles} articles`, line(head), ...rows.map(line)];
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

/** What went wrong in one article, thing by thing. */
export function slipsOf(name: string, score: Score): string[] {
  return KINDS.flatMap((kind) => [
    ...score[kind].missed.map((key) => `${name}, ${kind}, missed: ${key}`),
    ...score[kind].extra.map(({ key, sure }) => `${name}, ${kind}, wrong${sure ? ' and sure' : ''}: ${key}`),
  ]);
}
