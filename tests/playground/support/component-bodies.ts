import { ComponentType as T } from 'discord-api-types/v10';

// Components, and the messages that carry them.

export const button = (more: object = {}) => ({
  type: T.Button,
  style: 1,
  custom_id: 'a',
  label: 'Press',
  ...more,
});
export const link = (more: object = {}) => ({
  type: T.Button,
  style: 5,
  url: 'https://a.example',
  label: 'Go',
  ...more,
});
export const options = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ label: `Option ${i}`, value: String(i) }));
export const select = (more: object = {}) => ({
  type: T.StringSelect,
  custom_id: 's',
  options: options(3),
  ...more,
});
export const row = (...components: object[]) => ({ type: T.ActionRow, components });
export const rows = (n: number) => Array.from({ length: n }, (_, i) => row(button({ custom_id: String(i) })));
export const five = [0, 1, 2, 3, 4].map((i) => button({ custom_id: String(i) }));
export const message = (...components: object[]) => ({ content: 'a', components });
export const inRow = (...components: object[]) => message(row(...components));
export const first = 'components.0.components.0';
