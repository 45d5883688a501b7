import { act } from '../base/api.js';
import { part } from '../base/dom.js';
import { channelOf, personOf } from '../base/names.js';
import { attempt } from '../base/notice.js';
import { change, current, drawOn } from '../base/state.js';
import { isForum } from '../places.js';
import { optionsLeft } from './command-line.js';
import { MessageBox } from './message-box.js';
import { readOptions, sendCommand } from './send.js';

/** Draws the message box, in which commands are typed as well as words. */
export function drawComposer() {
  const box = new MessageBox();
  const { input, form, popup, strip, problem } = box.elements;
  part('compose').append(popup, strip, problem, form);
  input.addEventListener('keydown', (event) => pressed(event, box));
  input.addEventListener('blur', () => box.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(box);
  });
  drawOn(['channelId', 'world', 'commands'], () => {
    invite(input);
    box.update();
  });
  drawOn(['channelId'], () => box.write(''));
  drawOn(['draft'], ({ draft }) => {
    if (!draft) return;
    box.write(draft);
    input.focus();
    change({ draft: '' });
  });
}

/**
 * @param {KeyboardEvent} event
 * @param {MessageBox} box
 */
function pressed(event, box) {
  const { key } = event;
  const open = box.offer !== undefined;
  if (key === 'Escape' && open) box.close();
  else if ((key === 'ArrowDown' || key === 'ArrowUp') && open) box.move(key === 'ArrowDown' ? 1 : -1);
  else if (key === 'Tab' && !event.shiftKey && open && box.offer?.suggestions[0]) {
    box.pickKey(box.list.active()?.key ?? box.offer.suggestions[0].item.key);
  } else if (key === 'Enter' && !event.isComposing) pressedEnter(box);
  else return;
  event.preventDefault();
}

/** @param {MessageBox} box */
function pressedEnter(box) {
  const line = box.line();
  const active = box.list.active();
  // A whole command that needs nothing more is sent at once, though the list of commands is still open.
  const whole =
    line && `/${line.command.label}` === box.text && !optionsLeft(line).some(({ required }) => required);
  if (box.offer && active && !whole) box.pickKey(active.key);
  else void send(box);
}

/** @param {MessageBox} box */
async function send(box) {
  const text = box.text.trim();
  const line = box.line();
  const { world, channelId } = current();
  if (!text || !world) return;
  if (!line && text.startsWith('/')) return box.complain('There is no such command here.');
  if (line) {
    const { values, problems } = readOptions(line, box.picked);
    if (problems.length > 0) return box.complain(problems.join(' '));
    box.write('');
    return sendCommand(line, values);
  }
  await attempt(async () => {
    await act('say', { as: world.you, channel: channelId, content: text });
    box.write('');
  });
}

/**
 * Says what can be written here.
 *
 * @param {HTMLInputElement} input
 */
function invite(input) {
  const { channelId, world, commands } = current();
  const channel = channelOf(channelId);
  const app = world?.applications.find(({ directId }) => directId === channelId);
  const writable = app !== undefined || (channel?.writable ?? false);
  input.disabled = channelId === undefined || (!writable && commands.length === 0);
  if (channel && isForum(channel)) input.placeholder = 'Open a post to write in it';
  else if (input.disabled) input.placeholder = 'You cannot write in this channel';
  else if (!writable) input.placeholder = 'Only commands: type /';
  else
    input.placeholder = `Message ${app ? `@${personOf(app.userId)?.name}` : `#${channel?.name}`} or type /`;
}
