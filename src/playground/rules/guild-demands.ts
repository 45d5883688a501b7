import { PermissionFlagsBits as P, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Granting, Rank } from './action.ts';
import { lacking, needs, refuseIf } from './demand.ts';
import { holds } from './permissions.ts';
import { refusal } from './refusal.ts';

export const grantsOwn = refuseIf<Granting>(
  ({ changes = 0n }, bits) => !holds(bits, changes),
  lacking('Nobody can give or take a permission that they do not hold themselves.'),
);

export const managesRoles = needs(P.ManageRoles, 'Manage Roles');

export const outranks = refuseIf<Rank>(
  ({ owner, highest, target }) => !owner && highest <= target,
  lacking("A role can be managed only by those whose highest role stands above it in the server's list."),
);

export const ordinaryRole = refuseIf<Rank>(
  ({ managed }) => managed,
  refusal(
    400,
    RESTJSONErrorCodes.InvalidRole,
    'Invalid Role',
    'The role of an integration and @everyone cannot be given, taken or deleted.',
  ),
);

export const keepsEvent = refuseIf<{ readonly own: boolean }>(
  ({ own }, bits) => !holds(bits, P.ManageEvents) && !(own && holds(bits, P.CreateEvents)),
  lacking("Manage Events is needed, or Create Events for one's own events."),
);
