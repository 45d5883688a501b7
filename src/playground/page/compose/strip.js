/**
 * @import {PickerOption} from '../../page-api/shapes.ts'
 * @import {CommandLine, Written} from './command-line.js'
 */
import { fill, h } from '../base/dom.js';

/**
 * Shows which options a command has: the filled ones, the required ones, the one that is being typed.
 *
 * @param {HTMLElement} strip
 * @param {CommandLine | undefined} line
 * @param {Written | undefined} active
 * @param {(option: PickerOption) => void} onAdd
 */
export function drawStrip(strip, line, active, onAdd) {
  strip.hidden = line === undefined;
  if (!line) return;
  const { command, written } = line;
  const chips = command.options.map((option) => {
    const filled = written.some((one) => one.option === option && one.text !== '');
    const there = written.some((one) => one.option === option);
    const classes = ['chip', filled && 'filled', option === active?.option && 'active']
      .filter(Boolean)
      .join(' ');
    const text = [option.label, option.required && h('span', { class: 'star' }, '*'), filled && ' ✓'];
    const name = `${option.label}${option.required ? ', required' : ''}${filled ? ', filled in' : ''}`;
    return h(
      'button',
      { type: 'button', class: classes, disabled: there, 'aria-label': name, onclick: () => onAdd(option) },
      text,
    );
  });
  const description = active?.option.description ?? command.description;
  fill(strip, h('b', null, `/${command.label}`), h('span', { class: 'strip-text' }, description), chips);
}
