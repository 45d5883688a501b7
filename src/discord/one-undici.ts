import { FormData, Response } from 'undici';

/**
 * The REST client takes the global FormData and Response, and asking for one of them loads a second undici, Node's own: 20 MB and a
 * tenth of the start. It is given those of the undici that it loads anyway, and by which its requests go out. They are assigned:
 * to define such a property anew asks for the former first. So does whoever imports anything of `node:http` by name, since some of
 * its names stand for Node's own undici; nobody here wants those. As names are asked for when modules are linked, a process imports
 * this before it imports anything else.
 */
Object.assign(globalThis, { FormData, Response });
const http = process.getBuiltinModule('node:http');
for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent']) Reflect.deleteProperty(http, name);
