import { expect, test } from 'vitest';
import { createAccessStore } from '../../src/panel/store/access';
import { FakeWorker } from './fake-panel';

/** In Firefox pages of DevTools have no `browser.permissions`, and what takes permissions is not offered. */
class FirefoxWorker extends FakeWorker {
  override readonly available = false;
  override onAccessChanged(): never {
    throw new TypeError('browser.permissions is undefined');
  }
  override sitesWithAccess(): never {
    throw new TypeError('browser.permissions is undefined');
  }
}

test('without the permissions API the panel loads', () => {
  expect(createAccessStore(new FirefoxWorker()).sites.value).toEqual([]);
});
