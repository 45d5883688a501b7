import { expect, test } from 'vitest';
import { Refused } from '../../../src/playground/rest/refused.ts';
import { noContent, openRoute } from '../../../src/playground/rest/route.ts';
import { createRouter } from '../../../src/playground/rest/router.ts';
import { restRoutes } from '../../../src/playground/rest/table.ts';
import { settingsFrom } from '../../../src/playground/state/settings.ts';

const route = (template: string) => openRoute(template, template, () => noContent);

test('parameters are read by name, decoded', () => {
  const find = createRouter([route('GET /a/{one}/b/{two}')]);
  expect([...find('GET', '/a/1/b/%40x').params]).toEqual([
    ['one', '1'],
    ['two', '@x'],
  ]);
});

test('literal segments go before parameters, whatever the order of the table', () => {
  const find = createRouter([route('GET /m/{id}'), route('GET /m/pins')]);
  expect(find('GET', '/m/pins').route.path).toBe('/m/pins');
  expect(find('GET', '/m/1').route.path).toBe('/m/{id}');
});

test('a path that nobody serves is 404, a method that nobody serves 405', () => {
  const find = createRouter([route('GET /a')]);
  const status = (method: string, path: string) => {
    try {
      return find(method, path).route.method;
    } catch (error) {
      return error instanceof Refused ? error.refusal.status : error;
    }
  };
  expect([status('GET', '/b'), status('GET', '/a/b'), status('POST', '/a'), status('GET', '/a')]).toEqual([
    404,
    404,
    405,
    'GET',
  ]);
});

test('a broken encoding is a path like any other', () => {
  expect(createRouter([route('GET /a/{x}')])('GET', '/a/%zz').params.get('x')).toBe('%zz');
});

test('no route stands twice in the table', () => {
  const templates = restRoutes(settingsFrom({})).map(
    ({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`,
  );
  expect(templates.filter((one, i) => templates.indexOf(one) !== i)).toEqual([]);
});
