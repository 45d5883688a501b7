// Commands as they are registered: the smallest, and what is added to it.

export const command = (more: object = {}) => ({ name: 'release', description: 'When is it out?', ...more });
export const option = (more: object = {}) => ({ type: 3, name: 'film', description: 'Which film', ...more });
export const withOptions = (...options: object[]) => command({ options });
export const sub = (name: string, ...options: object[]) => ({ type: 1, name, description: 'a', options });
export const group = (name: string, ...options: object[]) => ({ type: 2, name, description: 'a', options });
export const choices = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `c${i}`, value: `${i}` }));
export const many = (n: number, more: object = {}) =>
  Array.from({ length: n }, (_, i) => command({ name: `c${i}`, ...more }));
export const scope = { scope: 'global', existing: [] } as const;
