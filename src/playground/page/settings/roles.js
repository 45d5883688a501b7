/**
 * @import {Hand} from './sheet.js'
 */
import { h } from '../base/dom.js';
import { dropDown, inWords, labelled, makingForm, textInput, tick } from './fields.js';

/**
 * The roles, and what each may do everywhere in the server.
 *
 * @param {Hand} hand
 * @returns {HTMLElement}
 */
export function roleSection(hand) {
  const { guild, settings, chosen, change, redraw } = hand;
  const role = settings.roles.find(({ id }) => id === chosen.role) ?? settings.roles[0];
  const name = textInput('new-role');
  const mentionable = h('input', { type: 'checkbox', class: 'checkbox', 'data-key': 'new-role-mentionable' });
  const choose = dropDown(
    'role',
    settings.roles.map(({ id, name: shown }) => [id, shown]),
    role?.id,
    (id) => {
      chosen.role = id;
      redraw();
    },
  );
  return h(
    'section',
    { 'aria-label': 'Roles' },
    h('h3', null, 'Roles'),
    makingForm(
      'Add a role',
      [labelled('Name', name), h('label', { class: 'check-line' }, mentionable, 'Anyone may mention it')],
      () => change('make-role', { guild, name: name.value, mentionable: mentionable.checked }),
    ),
    labelled('Permissions of', choose),
    role && drawPermissions(role, hand),
  );
}

/**
 * @param {Hand['settings']['roles'][number]} role
 * @param {Hand} hand
 * @returns {HTMLElement}
 */
function drawPermissions(role, { guild, settings, change }) {
  const removable = role.id !== guild && !role.managed;
  const remove = () => change('remove', { guild, id: role.id });
  return h(
    'fieldset',
    null,
    h('legend', null, `${role.name} may, in the whole server`),
    h(
      'div',
      { class: 'tick-grid' },
      settings.permissions.map((permission) =>
        tick(`may-${permission}`, inWords(permission), role.permissions.includes(permission), (has) =>
          change('set-permission', { guild, role: role.id, permission, has }),
        ),
      ),
    ),
    removable &&
      h(
        'button',
        { type: 'button', class: 'button danger small', onclick: remove },
        `Delete the role ${role.name}`,
      ),
  );
}
