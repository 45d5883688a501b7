import type { Breakage } from '../reminders/refusal.ts';

/** What keeps a post from going out, or from going out as it was set up. A key: the words are the views'. */
export type Problem = Breakage | 'no-embeds' | 'role-gone' | 'silent';
