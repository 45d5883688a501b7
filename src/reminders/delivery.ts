import type { OccurrenceKind } from './occurrence.ts';
import { type Breakage, readRefusal } from './refusal.ts';

/** For so long of real time from the first attempt a repeated nonce is trusted to post nothing twice. */
export const NONCE_WINDOW_MS = 120_000;

/** So long after the last attempt of unknown outcome a look is taken: what was on its way may still arrive. */
const CALM_MS = 15_000;

const [FIRST_BACKOFF_MS, LONGEST_BACKOFF_MS] = [1_000, 30_000];

/** What takes longer than this is given back to the ledger instead of being waited for. */
const LONGEST_WAIT_MS = 60_000;

/** So many looks may fail before it is settled that nothing can be proved. */
const MOST_LOOKS = 8;

/**
 * What keeps a kind from being done twice: Discord's own nonce, a look among what is ours before each attempt, or that doing it
 * twice is doing it once (publishing, editing).
 */
type Guard = 'nonce' | 'look' | 'idempotent';

const GUARDS: Readonly<Record<OccurrenceKind, Guard>> = {
  countdown: 'nonce',
  notice: 'nonce',
  private: 'nonce',
  thread: 'look',
  'scheduled-event': 'look',
  crosspost: 'idempotent',
  edit: 'idempotent',
};

/** How a request went. */
export type Sending =
  | { readonly went: 'sent'; readonly message: string }
  /** An answer of 4xx but 429. */
  | { readonly went: 'refused'; readonly status: number; readonly code: number | undefined }
  /** 429: surely not done. */
  | { readonly went: 'limited'; readonly retryAfterMs: number }
  /** 5xx, time-out, reset, closed socket: nobody knows. */
  | { readonly went: 'lost'; readonly why: string }
  /** It never left. */
  | { readonly went: 'unsent' };

/** What a look among our own messages, threads or events found. */
export type Finding =
  | { readonly saw: 'it'; readonly message: string }
  /** Read to before the first attempt, and it is not there. Only where View Channel and Read Message History are held now. */
  | { readonly saw: 'nothing' }
  /** It can't be read: an empty answer would prove nothing. */
  | { readonly saw: 'unreadable' }
  /** The look itself went wrong and may be repeated. */
  | { readonly saw: 'lost' };

/** Where a delivery stands. Times are real monotonic milliseconds. */
export interface Progress {
  readonly kind: OccurrenceKind;
  /** Of the first attempt. */
  readonly firstAt: number;
  /** Of the last attempt of which nobody knows how it went; undefined where all that was tried is surely not done. */
  readonly doubtSince: number | undefined;
  /** Whether a look has just proved that nothing was done. */
  readonly clear: boolean;
  /** Why it can't be sent any more, though an earlier attempt may have been. */
  readonly closed: Breakage | { readonly failed: string } | undefined;
  readonly tries: number;
  readonly looks: number;
}

/** What is to be done next. */
export type Move =
  | { readonly act: 'send' }
  | { readonly act: 'look' }
  /** Waits real milliseconds and asks again. */
  | { readonly act: 'wait'; readonly ms: number }
  | { readonly act: 'end'; readonly end: Ending };

/** How a delivery ends. `missed`, `failed` and `broken` are only said of what is surely not done. */
export type Ending =
  | { readonly state: 'sent'; readonly message?: string | undefined; readonly reason?: string | undefined }
  | { readonly state: 'uncertain'; readonly reason: string }
  | { readonly state: 'failed'; readonly reason: string }
  /** It waits, held, until the subscription is mended. */
  | { readonly state: 'broken'; readonly why: Breakage }
  /** It is due again after so long. */
  | { readonly state: 'postponed'; readonly ms: number }
  /** It was not wanted any more, and surely not done. */
  | { readonly state: 'unwanted' };

const POSTPONED: Ending = { state: 'postponed', ms: LONGEST_WAIT_MS };

/**
 * Begins with a claim.
 * @param claimed how often it has been claimed: what another had claimed before may have been done.
 * @param sinceFirst real milliseconds since the first attempt; negative where the clock can't be trusted, which counts as long ago.
 */
export function begin(kind: OccurrenceKind, claimed: number, sinceFirst: number, now: number): Progress {
  const firstAt = sinceFirst < 0 ? Number.NEGATIVE_INFINITY : now - sinceFirst;
  const doubtSince = claimed > 1 ? firstAt : undefined;
  return { kind, firstAt, doubtSince, clear: false, closed: undefined, tries: 0, looks: 0 };
}

/**
 * Decides what is next. @param wanted whether it is still to be done, if it is not done yet.
 * What may have been done is not sent again without proof: within the nonce's window the nonce is the proof, later a look.
 */
export function next(progress: Progress, wanted: boolean, now: number): Move {
  const { kind, firstAt, doubtSince, clear, closed } = progress;
  const guard = GUARDS[kind];
  if (closed || !wanted) {
    if (doubtSince !== undefined && guard !== 'idempotent') return look(progress, now);
    return { act: 'end', end: closed ? endOf(closed) : { state: 'unwanted' } };
  }
  if (guard === 'idempotent' || clear) return { act: 'send' };
  if (guard === 'look') return look(progress, now);
  if (doubtSince === undefined || now - firstAt < NONCE_WINDOW_MS) return { act: 'send' };
  return look(progress, now);
}

function look({ doubtSince, looks }: Progress, now: number): Move {
  if (looks >= MOST_LOOKS) {
    const surely = doubtSince === undefined;
    return { act: 'end', end: surely ? POSTPONED : { state: 'uncertain', reason: 'lost' } };
  }
  const calmIn = (doubtSince ?? Number.NEGATIVE_INFINITY) + CALM_MS - now;
  return calmIn > 0 ? { act: 'wait', ms: calmIn } : { act: 'look' };
}

function endOf(closed: NonNullable<Progress['closed']>): Ending {
  return typeof closed === 'string'
    ? { state: 'broken', why: closed }
    : { state: 'failed', reason: closed.failed };
}

/** What a step taken has led to: how things stand now, and the move where it is settled already. */
export interface Turn {
  readonly progress: Progress;
  readonly move?: Move | undefined;
}

const ended = (progress: Progress, end: Ending): Turn => ({ progress, move: { act: 'end', end } });

/** Takes in how a request went. */
export function afterSending(progress: Progress, sending: Sending, now: number): Turn {
  const tried = { ...progress, clear: false, tries: progress.tries + 1 };
  switch (sending.went) {
    case 'sent':
      return ended(tried, { state: 'sent', message: sending.message });
    case 'unsent':
      return { progress };
    case 'limited':
      return limited(progress, sending.retryAfterMs);
    case 'lost':
      return { progress: { ...tried, doubtSince: now }, move: { act: 'wait', ms: backoff(progress.tries) } };
    case 'refused':
      // The token is refused: the bot stops, and nothing can be said of this one.
      if (sending.status === 401) return limited(progress, LONGEST_WAIT_MS + 1);
      return refused(tried, sending.status, sending.code);
  }
}

/** What surely was not done may wait in the ledger; what may have been done is kept, since its nonce is trusted only for a while. */
function limited(progress: Progress, retryAfterMs: number): Turn {
  if (retryAfterMs <= LONGEST_WAIT_MS || progress.doubtSince !== undefined) {
    return { progress, move: { act: 'wait', ms: retryAfterMs } };
  }
  return ended(progress, { state: 'postponed', ms: retryAfterMs });
}

function requestOf(kind: OccurrenceKind): 'create' | 'edit' | 'other' {
  if (kind === 'edit') return 'edit';
  return GUARDS[kind] === 'nonce' ? 'create' : 'other';
}

function refused(progress: Progress, status: number, code: number | undefined): Turn {
  const refusal = readRefusal(status, code, requestOf(progress.kind));
  switch (refusal.means) {
    case 'sent-then-deleted':
      return ended(progress, { state: 'sent', reason: 'deleted' });
    case 'done':
      return ended(progress, { state: 'sent' });
    case 'broken':
      return { progress: { ...progress, closed: refusal.why } };
    case 'failed':
      return { progress: { ...progress, closed: { failed: refusal.why } } };
  }
}

/** Takes in what a look found. Proof that nothing was done makes the next attempt the first. */
export function afterLooking(progress: Progress, finding: Finding, now: number): Turn {
  const looked = { ...progress, looks: progress.looks + 1 };
  switch (finding.saw) {
    case 'it':
      return ended(looked, { state: 'sent', message: finding.message });
    case 'nothing':
      return { progress: { ...looked, firstAt: now, doubtSince: undefined, clear: true, looks: 0 } };
    case 'unreadable':
      return unreadable(looked);
    case 'lost':
      return { progress: looked, move: { act: 'wait', ms: backoff(progress.looks) } };
  }
}

/** Of what was never tried it is sure that it is not done, whether one can read or not. */
function unreadable(progress: Progress): Turn {
  if (progress.doubtSince !== undefined) return ended(progress, { state: 'uncertain', reason: 'unreadable' });
  return { progress: { ...progress, clear: true } };
}

/** 1 s, 2 s, 4 s … up to 30 s. */
function backoff(times: number): number {
  return Math.min(FIRST_BACKOFF_MS * 2 ** times, LONGEST_BACKOFF_MS);
}
