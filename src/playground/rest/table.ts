import type { Settings } from '../state/settings.ts';
import { applicationRoutes } from './applications.ts';
import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { crosspostRoutes } from './crossposts.ts';
import { eventRoutes } from './events.ts';
import { guildRoutes } from './guilds.ts';
import { historyRoutes } from './history.ts';
import { interactionWebhookRoutes } from './interaction-webhooks.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { pinRoutes } from './pins.ts';
import { roleRoutes } from './roles.ts';
import type { Route } from './route.ts';
import { threadListRoutes } from './thread-lists.ts';
import { threadRoutes } from './threads.ts';
import { userRoutes } from './users.ts';

/** Every route of the REST interface but `/gateway/bot`, which the gateway brings. */
export function restRoutes({ crosspostsPerHour }: Settings): readonly Route[] {
  return [
    ...applicationRoutes,
    ...userRoutes,
    ...commandRoutes,
    ...callbackRoutes,
    ...interactionWebhookRoutes,
    ...messageRoutes,
    ...historyRoutes,
    ...crosspostRoutes(crosspostsPerHour),
    ...pinRoutes,
    ...channelRoutes,
    ...threadRoutes,
    ...threadListRoutes,
    ...guildRoutes,
    ...memberRoutes,
    ...roleRoutes,
    ...eventRoutes,
  ];
}
