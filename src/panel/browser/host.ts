import { api } from '../../messaging/api';
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
    version: api.runtime.getManifest().version,
  };
}
