/**
 * @import {PickerCommand, PickerOption} from '../../page-api/shapes.ts'
 * @import {CommandLine, Written} from './command-line.js'
 * @import {Offer, Suggestion} from './suggest.js'
 */
import { current } from '../base/state.js';
import { createListbox } from '../parts/listbox.js';
import { pointTo } from '../parts/select.js';
import { commandOf, readLine, writtenAt } from './command-line.js';
import { createCompletions } from './completions.js';
import { createElements } from './elements.js';
import { chooseFile } from './files.js';
import { pickedKey, pickedPart } from './picked.js';
import { readOptions } from './send.js';
import { drawStrip } from './strip.js';
import { suggest } from './suggest.js';

/** The box in which messages and commands are written, with the list of suggestions above it. */
export class MessageBox {
  elements = createElements();
  list = createListbox('Suggestions', ({ key }) => this.pickKey(key));
  completions = createCompletions(() => this.update());
  /** @type {Map<string, string | number | File>} What picked texts stand for. */
  picked = new Map();
  /** @type {PickerCommand | undefined} The command that was picked from the list. */
  preferred;
  /** @type {Offer | undefined} */
  offer;
  /** Whether the list was put away; typing brings it back. */
  closed = false;

  constructor() {
    const { input, popup, title, note } = this.elements;
    popup.append(title, this.list.element, note);
    input.setAttribute('aria-controls', this.list.element.id);
    input.addEventListener('input', () => this.reopen());
    input.addEventListener('click', () => this.update());
    input.addEventListener('keyup', ({ key }) => {
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) this.update();
    });
  }

  /**
   * Puts a line into the box.
   *
   * @param {string} text
   * @param {number} [caret]
   */
  write(text, caret = text.length) {
    const { input } = this.elements;
    input.value = text;
    input.setSelectionRange(caret, caret);
    this.reopen();
  }

  reopen() {
    this.elements.problem.textContent = '';
    this.closed = false;
    this.update();
  }

  /** Puts the list away. */
  close() {
    this.closed = true;
    this.update();
  }

  /** @param {string} text */
  complain(text) {
    this.elements.problem.textContent = text;
    this.close();
  }

  get text() {
    return this.elements.input.value;
  }

  get caret() {
    return this.elements.input.selectionStart ?? this.text.length;
  }

  /** @returns {CommandLine | undefined} The line, if it begins with a command. */
  line() {
    const command = this.text.startsWith('/') && commandOf(this.text, current().commands, this.preferred);
    return command ? readLine(this.text, command) : undefined;
  }

  /** Draws everything that depends on the line. */
  update() {
    this.ask();
    const { text, caret, preferred, picked } = this;
    const { commands } = current();
    const completions = this.completions.current();
    this.offer = this.closed ? undefined : suggest({ text, caret, commands, preferred, picked, completions });
    const line = this.line();
    drawStrip(this.elements.strip, line, line && writtenAt(line, caret), (option) => this.add(option));
    this.showOffer();
  }

  showOffer() {
    const { popup, input, title, note } = this.elements;
    popup.hidden = this.offer === undefined;
    input.setAttribute('aria-expanded', String(this.offer !== undefined));
    title.textContent = this.offer?.title ?? '';
    note.textContent = this.offer?.note ?? '';
    this.list.show(this.offer?.suggestions.map(({ item }) => item) ?? [], this.offer?.active);
    pointTo(input, this.list);
  }

  /** @param {number} step */
  move(step) {
    this.list.move(step);
    pointTo(this.elements.input, this.list);
  }

  /** Asks the bot what it offers, where the caret stands in an option that it completes. */
  ask() {
    const line = this.line();
    const written = line && writtenAt(line, this.caret);
    const { world, channelId } = current();
    if (!line || !written?.option.autocomplete || !world) return this.completions.forget();
    const { option, text } = written;
    if (pickedPart(this.picked, option, text)) return;
    const { values } = readOptions(line, this.picked);
    const others = Object.entries(values).filter(([, value]) => !(value instanceof File));
    const options = { ...Object.fromEntries(others), [option.name]: text };
    const { applicationId: application, name } = line.command;
    this.completions.ask({
      as: world.you,
      channel: channelId,
      application,
      name,
      options,
      focused: option.name,
    });
  }

  /** @param {string} key */
  pickKey(key) {
    const suggestion = this.offer?.suggestions.find(({ item }) => item.key === key);
    if (suggestion?.fileFor) void this.pickFile(suggestion.fileFor);
    else if (suggestion) this.pick(suggestion);
  }

  /** @param {Suggestion} suggestion */
  pick({ command, picked, text, caret }) {
    if (command) this.preferred = command;
    if (picked) this.picked.set(...picked);
    this.write(text, caret);
    this.elements.input.focus();
  }

  /** @param {Written} written */
  async pickFile({ option, from, to }) {
    const file = await chooseFile();
    if (file) this.picked.set(pickedKey(option, file.name), file);
    if (file)
      this.write(
        `${this.text.slice(0, from)}${file.name} ${this.text.slice(to).trimStart()}`,
        from + file.name.length + 1,
      );
    this.elements.input.focus();
  }

  /** @param {PickerOption} option */
  add({ label }) {
    this.write(`${this.text.trimEnd()} ${label}:`);
    this.elements.input.focus();
  }
}
