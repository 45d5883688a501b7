import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { CommandScope } from '../rules/operation.ts';
import {
  type CommandForm,
  commandNamed,
  commandsIn,
  editCommand,
  removeCommand,
  replaceCommands,
  type Scope,
  saveCommand,
} from '../state/command-book.ts';
import { permissionsOf } from '../state/command-permissions.ts';
import type { GuildRecord } from '../state/records.ts';
import {
  missingAccess,
  present,
  Refused,
  unknownApplication,
  unknownCommand,
  unknownPermissions,
} from './refused.ts';
import {
  type BotCall,
  botRoute,
  checkedBody,
  created,
  idParam,
  noContent,
  ok,
  type Reply,
  type Route,
} from './route.ts';

const anywhere = '/applications/{application_id}/commands';
const inGuild = '/applications/{application_id}/guilds/{guild_id}/commands';

/** Registering commands, globally and in one server. */
export const commandRoutes: readonly Route[] = [
  ...routesAt(anywhere, 'application_command'),
  botRoute(`GET ${inGuild}/permissions`, 'list_guild_application_command_permissions', listPermissions),
  botRoute(
    `GET ${inGuild}/{command_id}/permissions`,
    'get_guild_application_command_permissions',
    readPermissions,
  ),
  ...routesAt(inGuild, 'guild_application_command'),
];

function listPermissions(call: BotCall): Reply {
  return ok(permissionsOf(guildOf(call), call.application.id));
}

function readPermissions(call: BotCall): Reply {
  const id = idParam(call, 'command_id');
  return ok(
    present(
      permissionsOf(guildOf(call), call.application.id).find((one) => one.id === id),
      unknownPermissions,
    ),
  );
}

function guildOf(call: BotCall): GuildRecord {
  return present(call.world.guilds.get(scopeOf(call)), missingAccess);
}

function routesAt(path: string, noun: string): Route[] {
  const one = `${path}/{command_id}`;
  return [
    botRoute(`GET ${path}`, `list_${noun}s`, list),
    botRoute(`PUT ${path}`, `bulk_set_${noun}s`, replaceAll),
    botRoute(`POST ${path}`, `create_${noun}`, create),
    botRoute(`GET ${one}`, `get_${noun}`, (call) => ok(commandOf(call))),
    botRoute(`PATCH ${one}`, `update_${noun}`, edit),
    botRoute(`DELETE ${one}`, `delete_${noun}`, remove),
  ];
}

function list(call: BotCall): Reply {
  const localized = call.query.get('with_localizations') === 'true';
  return ok([...registered(call).values()].map((command) => (localized ? command : unlocalized(command))));
}

// Localizations are left out of lists unless they are asked for.
function unlocalized(command: APIApplicationCommand): object {
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
  return rest;
}

function replaceAll(call: BotCall): Reply {
  const scope = scopeOf(call);
  const forms = checkedBody<CommandForm[], 'commands.overwrite'>(call, 'commands.overwrite', {
    scope: kind(scope),
  });
  return ok(replaceCommands(call.world, call.application.id, scope, forms));
}

function create(call: BotCall): Reply {
  const scope = scopeOf(call);
  const existing = [...registered(call).values()];
  const form = checkedBody<CommandForm, 'command.create'>(call, 'command.create', {
    scope: kind(scope),
    existing,
  });
  const replaced = commandNamed(registered(call), form) !== undefined;
  const command = saveCommand(call.world, call.application.id, scope, form);
  return replaced ? ok(command) : created(command);
}

function edit(call: BotCall): Reply {
  const scope = scopeOf(call);
  const current = commandOf(call);
  const existing = [...registered(call).values()].filter(({ id }) => id !== current.id);
  const context = { scope: kind(scope), existing, current };
  const form = checkedBody<CommandForm, 'command.edit'>(call, 'command.edit', context);
  return ok(editCommand(call.world, call.application.id, scope, current, form));
}

function remove(call: BotCall): Reply {
  const { id } = commandOf(call);
  removeCommand(call.world, call.application.id, scopeOf(call), id);
  return noContent;
}

function commandOf(call: BotCall): APIApplicationCommand {
  return present(registered(call).get(idParam(call, 'command_id')), unknownCommand);
}

function registered(call: BotCall): Map<string, APIApplicationCommand> {
  return commandsIn(call.world, call.application.id, scopeOf(call));
}

// Commands of a server can be registered only where the application is.
function scopeOf(call: BotCall): Scope {
  if (idParam(call, 'application_id') !== call.application.id) throw new Refused(unknownApplication);
  if (!call.params.has('guild_id')) return 'global';
  const guildId = idParam(call, 'guild_id');
  const guild = call.world.guilds.get(guildId);
  if (!guild?.applications.has(call.application.id)) throw new Refused(missingAccess);
  return guildId;
}

function kind(scope: Scope): CommandScope {
  return scope === 'global' ? 'global' : 'guild';
}
