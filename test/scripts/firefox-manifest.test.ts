import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firefoxManifest } from '../../scripts/firefox-manifest.mjs';

const chromium = JSON.parse(readFileSync('manifest.json', 'utf8'));
const firefox = firefoxManifest(chromium);

test('Firefox gets an event page, an id, and what it may collect', () => {
  expect(firefox).toMatchObject({
    background: { scripts: [chromium.background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: { id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/), data_collection_permissions: { required: ['none'] } },
    },
  });
});

test('it is asked for no permission that nothing there uses', () => {
  const asked = Object.keys(firefox).filter((key) => /permissions$/.test(key));
  expect(asked).toEqual(['permissions']);
  expect(firefox.permissions).toEqual(['storage']);
});

test('the rest is the same', () => {
  const same = ['manifest_version', 'name', 'version', 'description', 'devtools_page', 'content_security_policy'];
  for (const key of same) expect(firefox[key]).toEqual(chromium[key]);
});
