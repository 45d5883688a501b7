import { h } from '../base/dom.js';

/** The largest file that the page sends, in bytes. */
const LARGEST = 1024 * 1024;

/**
 * Lets the person choose a file; undefined when they don't.
 *
 * @returns {Promise<File | undefined>}
 */
export function chooseFile() {
  const input = h('input', { type: 'file', hidden: true });
  document.body.append(input);
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  }).finally(() => input.remove());
}

/**
 * What is wrong with a file; undefined when nothing is.
 *
 * @param {File} file
 * @returns {string | undefined}
 */
export function fileProblem({ size }) {
  return size > LARGEST ? 'must be a file of at most 1 MB' : undefined;
}

/**
 * A file as it travels in JSON.
 *
 * @param {File} file
 * @returns {Promise<{ name: string, type: string, base64: string }>}
 */
export async function packFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { name: file.name, type: file.type, base64: btoa(binary) };
}
