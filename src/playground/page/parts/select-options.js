/**
 * @import {APISelectMenuComponent} from 'discord-api-types/v10'
 * @import {Item} from './listbox.js'
 */
import { h } from '../base/dom.js';
import { emojiText } from '../base/emoji.js';
import { channels, people, roles } from './entities.js';

/**
 * What a menu offers, wherever it stands.
 *
 * @param {APISelectMenuComponent} menu
 */
export function selectOptions(menu) {
  return {
    label: menu.placeholder ?? 'Menu',
    key: menu.custom_id,
    items: selectItems(menu),
    chosen: chosenAtFirst(menu),
    min: menu.min_values ?? 1,
    max: menu.max_values ?? 1,
    placeholder: menu.placeholder ?? 'Make a selection',
  };
}

/**
 * @param {APISelectMenuComponent} menu
 * @returns {Item[]}
 */
function selectItems(menu) {
  switch (menu.type) {
    case 3:
      return menu.options.map(({ value, label, description, emoji }) => ({
        key: value,
        label,
        detail: description,
        mark: emoji && h('span', { class: 'emoji' }, emojiText(emoji)),
      }));
    case 5:
      return people();
    case 6:
      return roles();
    case 7:
      return [...people(), ...roles()];
    default:
      return channels(menu.channel_types);
  }
}

/**
 * @param {APISelectMenuComponent} menu
 * @returns {string[]}
 */
function chosenAtFirst(menu) {
  if (menu.type === 3) return menu.options.flatMap((option) => (option.default ? option.value : []));
  return (menu.default_values ?? []).map(({ id }) => id);
}
