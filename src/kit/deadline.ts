/** Discord's epoch, 2015-01-01T00:00Z, in Unix milliseconds (Discord, reference#snowflakes). */
const EPOCH_MS = 1_420_070_400_000;

/** Discord wants the first answer within 3 s of the interaction; at half of that we acknowledge. */
const DEFER_AT_MS = 1_500;

/** An interaction's token lives 15 minutes: an age beyond that says that clocks or ids are off. */
const PLAUSIBLE_MS = 15 * 60_000;

/** The instant in a snowflake, Unix milliseconds; undefined for what is no snowflake. */
export const snowflakeMs = (id: string): number | undefined =>
  /^\d{1,20}$/.test(id) ? Number(BigInt(id) >> 22n) + EPOCH_MS : undefined;

/**
 * How long dispatch may wait before it acknowledges by itself, in milliseconds from now: 1.5 s after the
 * interaction's own timestamp, but never more than 1.5 s from now, since this machine's clock may be behind.
 * @param nowMs system time of arrival, Unix milliseconds
 */
export function deferralDelay(interactionId: string, nowMs: number): number {
  const created = snowflakeMs(interactionId);
  const age = created === undefined ? 0 : nowMs - created;
  const believed = age >= 0 && age <= PLAUSIBLE_MS ? age : 0;
  return Math.max(0, DEFER_AT_MS - believed);
}
