import browser from 'webextension-polyfill';
import { networkOpener, resourceOpener } from '../../messaging/browser';
import { browserWays } from '../copy/browser-ways';
import { saveFile } from '../export/save';
import type { Host } from '../host';

export function createHost(): Host {
  return {
    openResource: resourceOpener(),
    showInNetwork: networkOpener(),
    copyWays: browserWays,
    saveFile,
    isMac: navigator.platform.startsWith('Mac'),
    version: browser.runtime.getManifest().version,
  };
}
