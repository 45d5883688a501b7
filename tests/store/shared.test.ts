import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { onEverySharedStore } from '../support/backends.ts';

onEverySharedStore(({ name, freshUrl }) => {
  describe(`a store on ${name} that is opened again`, () => {
    test('holds what was kept', async () => {
      const url = freshUrl();
      const first = await openStore(url, { application: 'a' });
      await first.keyv('things').set('key', 'kept');
      await first.close();
      const second = await openStore(url, { application: 'a' });
      expect(await second.keyv('things').get('key')).toBe('kept');
      await second.close();
    });

    test('is refused to another application, naming both and what to do', async () => {
      const url = freshUrl();
      await (await openStore(url, { application: '111' })).close();
      const refused = openStore(url, { application: '222' });
      await expect(refused).rejects.toMatchObject({ code: 'foreign' });
      await expect(refused).rejects.toThrow(/belongs to application 111, not to 222.*STORE_URL/su);
      await (await openStore(url, { application: '111' })).close();
    });

    test('serves several openings of a fresh one at a time', async () => {
      const url = freshUrl();
      const stores = await Promise.all([1, 2, 3].map(() => openStore(url, { application: 'a' })));
      const won = await Promise.all(stores.map(({ driver }) => driver.setIfAbsent('k:a', 'x')));
      expect(won.filter(Boolean)).toHaveLength(1);
      await stores[0]?.close();
      await expect(stores[1]?.driver.get('k:a')).resolves.toBe('x');
      await Promise.all(stores.map((store) => store.close()));
    });
  });
});
