import { drawComposer } from './compose/composer.js';
import { listen } from './feed.js';
import { drawLog } from './log/log.js';
import { recall } from './moves.js';
import { drawChannels } from './side/channels.js';
import { drawMembers } from './side/members.js';
import { drawRail } from './side/rail.js';
import { drawWho } from './side/who.js';
import { drawTop } from './top/top.js';

for (const draw of [drawTop, drawRail, drawChannels, drawWho, drawMembers, drawLog, drawComposer]) draw();
recall();
listen();
