import { whenOf } from '../../calendar/event-time.ts';
import type { Letter } from '../../kit/letter.ts';
import type { ChannelSubscription } from '../../kit/subscription.ts';
import { translator } from '../../language/languages.ts';
import type { Library } from '../../packs/library.ts';
import type { Row } from '../../reminders/ledger.ts';
import { type CountdownScene, countdownPost } from '../../views/posts/countdown.ts';
import { postScene } from '../../views/posts/countdown-scene.ts';
import { movedPost } from '../../views/posts/move.ts';
import { claimOf, readEdit, readNotice } from '../dates/news-note.ts';
import { filmOf } from '../dates/standings.ts';
import type { Registry } from '../registry/registry.ts';

/** From what the news of a date that moved is written. */
interface Desk {
  readonly guild: string;
  readonly one: ChannelSubscription;
  /** The subscription's role, where the server still has it. */
  readonly role: string | undefined;
  /** Who wants to be mentioned besides. */
  readonly people: readonly string[];
  readonly registry: Pick<Registry, 'eventsOf' | 'said'>;
  readonly library: Library;
  /** Bot time. */
  readonly now: Temporal.Instant;
}

/** The notice of a move as it was when it counted: of several in a row each is told with its own dates. It pings only where that was chosen. */
export function noticeLetter(row: Row, desk: Desk): Letter {
  const { from, to, title, claim } = readNotice(row);
  const role = desk.one.loudNews ? desk.role : undefined;
  const people = desk.one.loudNews ? desk.people : [];
  const about = aboutOf(row.event, title, desk);
  const noted = claim && claimOf(claim, desk.library.film(about.film ?? ''));
  const body = movedPost({
    ...about,
    claim: noted ?? about.claim,
    contradicted: noted === undefined || noted === about.claim ? about.contradicted : [],
    id: row.id,
    from: from && whenOf(from),
    to: to && whenOf(to),
    role,
    people,
  });
  const roles = role === undefined ? [] : [role];
  return {
    channel: desk.one.channel,
    body,
    roles,
    users: people,
    silent: roles.length + people.length === 0,
  };
}

/** What the last post that said another date is edited to, by what is held true now. An edit pings nobody. */
export function editLetter(row: Row, desk: Desk): Letter {
  const { guild, one, registry, now } = desk;
  const { message, post, title } = readEdit(row);
  const event = registry.eventsOf(guild).find(({ id }) => id === row.event);
  const about = aboutOf(row.event, title, desk);
  const to = event && whenOf(event.when);
  const letter = { channel: one.channel, roles: [], users: [], edits: message };
  if (!event || to !== post.when) {
    return { ...letter, body: movedPost({ ...about, id: post.id, from: post.when, to, role: undefined }) };
  }
  const scene: CountdownScene = {
    ...about,
    row: post,
    event,
    role: undefined,
    people: [],
    now,
    zone: one.zone,
    words: one.words[post.step],
  };
  return { ...letter, body: countdownPost(scene), picture: one.picture ? postScene(scene) : undefined };
}

function aboutOf(id: string, noted: string | undefined, { guild, one, registry, library }: Desk) {
  const said = registry.said(guild, id);
  const film = filmOf(id);
  const title = film === undefined ? undefined : library.film(film)?.title;
  return {
    channel: one.channel,
    film,
    title: title ?? (said?.kind === 'own' ? said.title : noted) ?? film ?? id,
    claim: said && said.kind !== 'own' ? said.claim : undefined,
    contradicted: said && said.kind !== 'own' ? said.contradicted : undefined,
    language: translator(one.language),
  };
}
