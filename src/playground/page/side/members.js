/**
 * @import {Person} from '../../page-api/shapes.ts'
 */
import { avatar } from '../base/avatar.js';
import { fill, h, part } from '../base/dom.js';
import { icon } from '../base/icons.js';
import { highestRole, openGuild, personOf } from '../base/names.js';
import { current, drawOn } from '../base/state.js';
import { hex } from '../log/embed.js';
import { appMark } from '../log/message-head.js';
import { createSheet } from '../parts/sheet.js';

/** Draws the members of the open server at the side. */
export function drawMembers() {
  drawOn(['world', 'guildId'], () => {
    part('members').hidden = openGuild() === undefined;
    fill(part('members'), memberGroups());
  });
}

/**
 * A button that shows the members where the window has no room for them at its side.
 *
 * @returns {HTMLElement}
 */
export function drawMembersButton() {
  const { dialog, body } = createSheet('Members');
  const button = h(
    'button',
    { type: 'button', class: 'icon-button only-without-members', title: 'Members', 'aria-label': 'Members' },
    icon('people'),
  );
  button.addEventListener('click', () => {
    fill(body, memberGroups());
    dialog.showModal();
  });
  drawOn(['world', 'guildId'], () => {
    button.hidden = openGuild() === undefined;
    if (dialog.open) fill(body, memberGroups());
  });
  return button;
}

/**
 * The members of the open server under their highest role that stands apart.
 *
 * @returns {HTMLElement[]}
 */
function memberGroups() {
  const people = openGuild()?.members.flatMap(({ id }) => personOf(id) ?? []) ?? [];
  const groups = Map.groupBy(people, ({ id }) => highestRole(id, ({ hoist }) => hoist));
  const order = [...groups].toSorted(([one], [other]) => (other?.position ?? -1) - (one?.position ?? -1));
  return order.flatMap(([role, members]) => [
    h('h3', { class: 'category' }, `${role?.name ?? 'Members'} — ${members.length}`),
    h('ul', { class: 'member-list' }, members.map(memberLine)),
  ]);
}

/**
 * @param {Person} person
 * @returns {HTMLElement}
 */
function memberLine(person) {
  const app = current().world?.applications.find(({ userId }) => userId === person.id);
  const name = h('span', { class: 'member-name' }, person.name);
  const color = highestRole(person.id, (role) => role.color !== 0)?.color;
  if (color) name.style.setProperty('--role', hex(color));
  const status = app?.status && h('small', { class: 'member-status', title: app.status }, app.status);
  const state = app && h('span', { class: 'unseen' }, app.connected ? ', online' : ', offline');
  return h(
    'li',
    { class: app && !app.connected ? 'member away' : 'member' },
    avatar(person, 'small'),
    h('span', { class: 'member-text' }, h('span', { class: 'member-line' }, name, app && appMark()), status),
    state,
  );
}
