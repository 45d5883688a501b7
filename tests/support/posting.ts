/** Requests that make a message. */
export const POSTING = { method: 'POST', path: /^\/channels\/\d+\/messages$/ } as const;
