/**
 * @import {Hand} from './sheet.js'
 */
import { h } from '../base/dom.js';
import { dropDown, labelled, makingForm, textInput, tick } from './fields.js';

const languages = /** @type {const} */ ([
  ['en-US', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es-ES', 'Español'],
  ['ja', '日本語'],
]);

/**
 * Who is in the server, with which roles; and how somebody else comes in.
 *
 * @param {Hand} hand
 * @returns {HTMLElement}
 */
export function peopleSection({ guild, settings, chosen, change, redraw }) {
  const { members, roles } = settings;
  const member = members.find(({ id }) => id === chosen.member) ?? members[0];
  const name = textInput('new-person', 32);
  const locale = dropDown('new-person-language', languages, 'en-US');
  const choose = dropDown(
    'member',
    members.map(({ id, name: shown }) => [id, shown]),
    member?.id,
    (id) => {
      chosen.member = id;
      redraw();
    },
  );
  const given = roles.filter(({ id, managed }) => id !== guild && !managed);
  return h(
    'section',
    { 'aria-label': 'People' },
    h('h3', null, 'People'),
    makingForm('Add a person', [labelled('Name', name), labelled('Language', locale)], () =>
      change('make-person', { guild, name: name.value, locale: locale.value }),
    ),
    labelled('Roles of', choose),
    member &&
      h(
        'fieldset',
        null,
        h('legend', null, `${member.name} has`),
        h(
          'div',
          { class: 'tick-grid' },
          given.map((role) =>
            tick(`has-${role.id}`, role.name, member.roles.includes(role.id), (has) =>
              change('set-role', { guild, member: member.id, role: role.id, has }),
            ),
          ),
        ),
      ),
  );
}
