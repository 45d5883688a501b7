import { type Occurrence, occurrenceId, PRIORITY } from './occurrence.ts';

/**
 * A post is published for so long after it is no longer posted itself. Discord lets a channel publish 10 posts an hour
 * (observed), so that what was posted in its last minute can wait out that hour twice; longer than this, and those who follow
 * the channel would be told something that is over.
 */
const GRACE_HOURS = 2;

/** The publishing of a countdown's post. It is due with it, and waits until that is sent. */
export function crosspostOf<Post extends Occurrence>(post: Post): Post {
  const { recipient, event, when, step } = post;
  const key = { kind: 'crosspost', recipient, event, when, step } as const;
  const until = post.until.add({ hours: GRACE_HOURS });
  return { ...post, ...key, id: occurrenceId(key), until, priority: PRIORITY.aside, note: undefined };
}

/** What is planned, and behind each countdown of a recipient that publishes its crosspost, so that both are written at once. */
export const withCrossposts = <Post extends Occurrence>(
  planned: readonly Post[],
  publishes: (recipient: string) => boolean,
): Post[] =>
  planned.flatMap((one) =>
    one.kind === 'countdown' && publishes(one.recipient) ? [one, crosspostOf(one)] : [one],
  );
