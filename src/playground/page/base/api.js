/** An answer of the playground that says no, in words for people. */
export class Refused extends Error {}

/**
 * Reads something: `/page-api/NAME?…`.
 *
 * @template T
 * @param {string} name
 * @param {Readonly<Record<string, string | undefined>>} [query]
 * @returns {Promise<T>}
 */
export async function read(name, query = {}) {
  const given = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  const response = await fetch(`/page-api/${name}?${new URLSearchParams(given)}`);
  return answer(response);
}

/**
 * Does something as a person: `POST /page-api/NAME`.
 *
 * @template T
 * @param {string} name
 * @param {unknown} body
 * @returns {Promise<T>}
 */
export async function act(name, body) {
  const response = await fetch(`/page-api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer(response);
}

/**
 * @param {Response} response
 * @returns {Promise<any>}
 */
async function answer(response) {
  const value = await response.json();
  if (!response.ok) throw new Refused(value.error ?? `The playground answered ${response.status}.`);
  return value;
}
