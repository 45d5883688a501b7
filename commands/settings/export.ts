import { subcommand } from '../../src/kit/command.ts';
import { privately } from '../../src/kit/reply.ts';
import { fileOf } from '../../src/kit/transfer.ts';
import { exportMessage } from '../../src/views/settings/transfer.ts';
import { standingOf } from './standing.ts';

export const exported = subcommand({
  description: 'settings.export.description',
  run: (_args, context) => privately(exportMessage(fileOf(standingOf(context), context.now), context)),
});
