// Whether times that come from a file or a store can be read at all: a single one that can't must stop nobody's reminders.

/**
 * Whether a text is a wall time as it is kept, to the minute and without any zone ("2026-12-04T20:00"). `z.iso.datetime` takes
 * more than can be read as one: "Z", and fractions of any length.
 */
export const isWallMinute = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(text) && isRead(() => Temporal.PlainDateTime.from(text));

/** Whether a text is an ISO instant. */
export const isInstant = (text: string): boolean => isRead(() => Temporal.Instant.from(text));

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
