import { defineCommand } from '../src/kit/command.ts';
import { add } from './event/add.ts';
import { components } from './event/components.ts';
import { correct } from './event/correct.ts';
import { edit } from './event/edit.ts';
import { list } from './event/list.ts';
import { move } from './event/move.ts';
import { remove } from './event/remove.ts';

export default defineCommand({
  name: 'event',
  description: 'event.description',
  visibility: 'moderators',
  subcommands: { add, edit, move, remove, list, correct },
  components,
});
