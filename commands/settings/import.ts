import { z } from 'zod';
import { subcommand } from '../../src/kit/command.ts';
import { button } from '../../src/kit/component.ts';
import { file } from '../../src/kit/entity-option.ts';
import { UserError } from '../../src/kit/errors.ts';
import { bookOf } from '../../src/kit/guild.ts';
import { lossesHere } from '../../src/kit/leaving.ts';
import { remindersOf } from '../../src/kit/reminders.ts';
import { answer, privately } from '../../src/kit/reply.ts';
import { importOf } from '../../src/kit/transfer.ts';
import { doSteps } from '../../src/kit/transfer-doing.ts';
import { readTransfer } from '../../src/kit/transfer-reading.ts';
import { lateQuestion } from '../../src/views/reminders/late.ts';
import { faultsMessage, importCard, importedCard, packsIn } from '../../src/views/settings/transfer.ts';
import { standingOf } from './standing.ts';

/** More than any server's settings take. */
const MOST_BYTES = 4 * 1024 * 1024;

export const imported = subcommand({
  description: 'settings.import.description',
  options: { file: file({ required: true, description: 'settings.import.option.file.description' }) },
  async run({ file: given }, context) {
    const standing = standingOf(context);
    if (given.bytes > MOST_BYTES) throw new UserError('file.too-large', { max: MOST_BYTES / 1024 });
    const read = readTransfer(await context.download(given.url, MOST_BYTES));
    if ('faults' in read) return privately(faultsMessage(read.faults, context), 'mistake');
    const { steps, leftOut } = importOf(read.file, standing);
    const draft =
      steps.length > 0 ? await bookOf(context).keepDraft({ kind: 'import', file: read.file }) : undefined;
    const followed = packsIn(steps);
    const losses = followed ? lossesHere(followed, context) : [];
    return answer(importCard({ steps, leftOut, losses, draft }, context));
  },
});

/** Does it. What the server has set meanwhile is compared anew; done twice it is done once. */
export const confirmed = button({
  state: z.object({ draft: z.string().max(40) }),
  changes: true,
  async run({ draft: key }, context) {
    const [book, reminders] = [bookOf(context), remindersOf(context)];
    const draft = await book.draft(key);
    if (draft?.kind !== 'import') throw new UserError('draft.gone');
    const { steps, leftOut } = importOf(draft.file, standingOf(context));
    const undone = await doSteps(steps, { book, reminders });
    const late = lateQuestion(await reminders.late(), context.language);
    const done = steps.filter((step) => !undone.includes(step));
    return answer(importedCard({ steps: done, leftOut, undone, late }, context));
  },
});
