// Modals as an answer carries them.

export const input = (more: object = {}) => ({ type: 4, custom_id: 'a', style: 1, ...more });
export const label = (component: object, more: object = {}) => ({
  type: 18,
  label: 'When?',
  component,
  ...more,
});
export const modal = (...components: object[]) => ({
  type: 9,
  data: { custom_id: 'm', title: 'Edit', components },
});
export const field = (id: string) => label(input({ custom_id: id }));
