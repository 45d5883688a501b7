import type { APIOverwrite } from 'discord-api-types/v10';
import type { ForumRow, GuildRow, PlaceRow } from './guild-row.ts';

/** What stays as it is. */
type Plain = Pick<GuildRow, 'id' | 'name' | 'locale' | 'owner' | 'joined' | 'unavailable'>;

/**
 * A server's row as it is kept: ids and permissions as eight bytes each instead of as texts in objects, which is a seventh of the
 * memory. It is read by unpacking it.
 */
export interface PackedGuild extends Plain {
  readonly bytes: DataView;
  /** Few servers have any. */
  readonly forums: ReadonlyMap<string, ForumRow> | undefined;
}

/** Bytes of one of each, as they are written below. */
const SIZE = { counts: 8, id: 8, role: 21, list: 2, overwrite: 25, place: 20 };

const FLAG = { mentionable: 1, managed: 2, archived: 1, locked: 2 };

/** Ids and permissions are numbers of 64 bits that Discord writes as texts (reference, snowflakes; topics, permissions). */
export function packed(row: GuildRow): PackedGuild {
  const { id, name, locale, owner, joined, unavailable, ownRoles, roles, places } = row;
  const lists = new Lists([...places.values()].map(({ overwrites }) => overwrites));
  const overwrites = lists.all.reduce((sum, list) => sum + list.length, 0);
  const pen = new Pen(
    SIZE.counts +
      SIZE.id * ownRoles.length +
      SIZE.role * roles.length +
      SIZE.list * lists.all.length +
      SIZE.overwrite * overwrites +
      SIZE.place * places.size,
  );
  for (const count of [ownRoles.length, roles.length, lists.all.length, places.size]) pen.short(count);
  for (const role of ownRoles) pen.long(role);
  for (const role of roles) writeRole(pen, role);
  for (const list of lists.all) writeOverwrites(pen, list);
  for (const [place, one] of places) writePlace(pen, place, one, lists.placeOf(one.overwrites));
  const forums = [...places].flatMap(([place, { forum }]) => (forum ? [[place, forum] as const] : []));
  const rest = { bytes: pen.bytes, forums: forums.length > 0 ? new Map(forums) : undefined };
  return { id, name, locale, owner, joined, unavailable, ...rest };
}

/** What `packed` was given; equal lists of overwrites are one. */
export function unpacked({ bytes, forums, ...rest }: PackedGuild): GuildRow {
  const pen = new Reading(bytes);
  const [own, roles, lists, places] = [pen.short(), pen.short(), pen.short(), pen.short()];
  const ownRoles = times(own, () => pen.long());
  const roleRows = times(roles, () => readRole(pen));
  const overwrites = times(lists, () => times(pen.short(), () => readOverwrite(pen)));
  const rows = times(places, () => readPlace(pen, overwrites, forums));
  return { ...rest, ownRoles, roles: roleRows, places: new Map(rows) };
}

const times = <T>(count: number, read: () => T): T[] => Array.from({ length: count }, read);

type Role = GuildRow['roles'][number];
type Overwrites = readonly APIOverwrite[];

function writeRole(pen: Pen, { id, permissions, mentionable, managed, position }: Role): void {
  pen.long(id);
  pen.long(permissions);
  pen.signed(position);
  pen.byte((mentionable ? FLAG.mentionable : 0) | (managed ? FLAG.managed : 0));
}

function readRole(pen: Reading): Role {
  const [id, permissions, position, flags] = [pen.long(), pen.long(), pen.signed(), pen.byte()];
  const mentionable = (flags & FLAG.mentionable) !== 0;
  return { id, permissions, mentionable, managed: (flags & FLAG.managed) !== 0, position };
}

function writeOverwrites(pen: Pen, list: Overwrites): void {
  pen.short(list.length);
  for (const { id, type, allow, deny } of list) {
    pen.long(id);
    pen.byte(type);
    pen.long(allow);
    pen.long(deny);
  }
}

const readOverwrite = (pen: Reading): APIOverwrite => ({
  id: pen.long(),
  type: pen.byte(),
  allow: pen.long(),
  deny: pen.long(),
});

function writePlace(pen: Pen, id: string, { type, parent, archived, locked }: PlaceRow, list: number): void {
  pen.long(id);
  pen.long(parent ?? '0');
  pen.byte(type);
  pen.byte((archived ? FLAG.archived : 0) | (locked ? FLAG.locked : 0));
  pen.short(list);
}

function readPlace(
  pen: Reading,
  lists: readonly Overwrites[],
  forums: PackedGuild['forums'],
): [string, PlaceRow] {
  const [id, parent, type, flags] = [pen.long(), pen.long(), pen.byte(), pen.byte()];
  const overwrites = lists[pen.short()] ?? [];
  const forum = forums?.get(id);
  const place = {
    type,
    parent: parent === '0' ? undefined : parent,
    overwrites,
    archived: (flags & FLAG.archived) !== 0,
    locked: (flags & FLAG.locked) !== 0,
  };
  return [id, forum ? { ...place, forum } : place];
}

/** Lists of overwrites, each once: most channels have their category's. */
class Lists {
  readonly all: Overwrites[] = [];
  readonly #places = new Map<Overwrites, number>();

  constructor(lists: readonly Overwrites[]) {
    const byText = new Map<string, number>();
    for (const list of lists) {
      if (this.#places.has(list)) continue;
      // Put together piece by piece: with lists of lists this would be half of what packing takes.
      let text = '';
      for (const { id, type, allow, deny } of list) text += `${id},${type},${allow},${deny};`;
      const place = byText.get(text) ?? this.all.push(list) - 1;
      byText.set(text, place);
      this.#places.set(list, place);
    }
  }

  placeOf(list: Overwrites): number {
    return this.#places.get(list) ?? 0;
  }
}

/** Writes one field behind the other. */
class Pen {
  readonly bytes: DataView;
  #at = 0;

  constructor(size: number) {
    this.bytes = new DataView(new ArrayBuffer(size));
  }

  byte(value: number): void {
    this.bytes.setUint8(this.#step(1), value);
  }

  short(value: number): void {
    this.bytes.setUint16(this.#step(2), value);
  }

  signed(value: number): void {
    this.bytes.setInt32(this.#step(4), value);
  }

  long(text: string): void {
    this.bytes.setBigUint64(this.#step(8), BigInt(text));
  }

  #step(size: number): number {
    this.#at += size;
    return this.#at - size;
  }
}

/** Reads what a `Pen` has written, in the same order. */
class Reading {
  readonly #bytes: DataView;
  #at = 0;

  constructor(bytes: DataView) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes.getUint8(this.#step(1));
  }

  short(): number {
    return this.#bytes.getUint16(this.#step(2));
  }

  signed(): number {
    return this.#bytes.getInt32(this.#step(4));
  }

  long(): string {
    return this.#bytes.getBigUint64(this.#step(8)).toString();
  }

  #step(size: number): number {
    this.#at += size;
    return this.#at - size;
  }
}
