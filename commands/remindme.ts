import { defineCommand, subcommand } from '../src/kit/command.ts';
import { pageOption } from '../src/kit/page.ts';
import { remindMeOf } from '../src/kit/remind-me.ts';
import { privately } from '../src/kit/reply.ts';
import { rollCard } from '../src/views/people/remind-me.ts';
import { add } from './remindme/add.ts';
import { edit, editAsk, editTyped } from './remindme/edit.ts';
import { remove, removeButton, stop } from './remindme/remove.ts';
import { retry } from './remindme/retry.ts';
import { zone, zoneChosen } from './remindme/zone.ts';

export default defineCommand({
  name: 'remindme',
  description: 'remindme.description',
  visibility: 'fans',
  subcommands: {
    add,
    list: subcommand({
      description: 'remindme.list.description',
      secret: true,
      options: { page: pageOption },
      run: async ({ page }, context) =>
        privately(rollCard(await remindMeOf(context).roll(), context, { page })),
    }),
    edit,
    remove,
    zone,
  },
  components: {
    'edit-ask': editAsk,
    'edit-typed': editTyped,
    remove: removeButton,
    retry,
    stop,
    'zone-chosen': zoneChosen,
  },
});
