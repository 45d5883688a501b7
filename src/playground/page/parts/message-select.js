/**
 * @import {APISelectMenuComponent} from 'discord-api-types/v10'
 * @import {Place} from './parts.js'
 */
import { interact } from './interact.js';
import { createSelect } from './select.js';
import { selectOptions } from './select-options.js';

/**
 * A select menu in a message: what is chosen goes to the bot at once.
 *
 * @param {APISelectMenuComponent} menu
 * @param {Place} place
 * @returns {HTMLElement}
 */
export function drawMessageSelect(menu, place) {
  return createSelect({
    ...selectOptions(menu),
    disabled: menu.disabled ?? false,
    onChange: (values, button) =>
      void interact(button, place.message, 'select', { customId: menu.custom_id, values }),
  });
}
