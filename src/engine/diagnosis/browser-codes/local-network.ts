import type { At } from '../../report/report';
import { localNetwork, permit, serveOverHttps } from '../rules/local-network';
import type { ChromiumCode, PrivateNetworkCode } from './names';
import { type BrowserCodeRow, privateNetworkSpec } from './row';

type LocalNetworkCode = Extract<
  ChromiumCode,
  | 'InsecureLocalNetwork'
  | 'InvalidLocalNetworkAccess'
  | 'LocalNetworkAccessPermissionDenied'
  | 'PreflightMissingAllowExternal'
  | 'PreflightInvalidAllowExternal'
>;

/** Which network an address belongs to is nothing that HAR tells: these are explained only where a browser has said them. */
function row(title: string, text: string, change: string, link: string, at: At | null = null): BrowserCodeRow {
  return { browser: 'chromium', rules: null, at, title, text, change, link };
}

/** A preflight's own error tells these; of a request without a preflight nothing does. */
function ofRule(title: string, text: string, change: string): BrowserCodeRow {
  return { ...row(title, text, change, localNetwork.spec), rules: [localNetwork.id] };
}

const noLongerAsked = 'Update the browser: none asks for this header any more.';

/** Chromium since version 142. */
export const localNetworkCodes: Readonly<Record<LocalNetworkCode, BrowserCodeRow>> = {
  LocalNetworkAccessPermissionDenied: ofRule(
    'Not permitted to reach the local network',
    'The page asked for a device on the local network or this machine, and the user has not permitted the site to.',
    permit,
  ),
  InsecureLocalNetwork: ofRule(
    'Local network asked from an insecure page',
    'A page that did not come over https asked for an address on a more private network than its own.',
    serveOverHttps,
  ),
  InvalidLocalNetworkAccess: row(
    'The address is on another network than expected',
    'The server’s address turned out to be on another network than the request said (targetAddressSpace), or than it was before.',
    'Correct targetAddressSpace in the page’s fetch call, or leave it out.',
    localNetwork.spec,
  ),
  PreflightMissingAllowExternal: row(
    'No Access-Control-Allow-External',
    'An early form of Private Network Access asked for this header on the answer to the preflight, and it was missing.',
    noLongerAsked,
    privateNetworkSpec,
    'preflight',
  ),
  PreflightInvalidAllowExternal: row(
    'Access-Control-Allow-External is not true',
    'An early form of Private Network Access asked for this header on the answer to the preflight, with another value.',
    noLongerAsked,
    privateNetworkSpec,
    'preflight',
  ),
};

const permission = 'Permit the device when the browser asks, or update the browser: it asks in another way now.';

/** Chromium up to version 141. */
export const privateNetworkCodes: Readonly<Record<PrivateNetworkCode, BrowserCodeRow>> = {
  InsecurePrivateNetwork: row(
    'Private network asked from an insecure page',
    'A page that did not come over https asked for an address on a more private network than its own.',
    'Serve the page over https.',
    privateNetworkSpec,
  ),
  InvalidPrivateNetworkAccess: row(
    'The address is on another network than expected',
    'The server’s address turned out to be on another network than the request said (targetAddressSpace).',
    'Correct targetAddressSpace in the page’s fetch call, or leave it out.',
    privateNetworkSpec,
  ),
  UnexpectedPrivateNetworkAccess: row(
    'The address is on a private network, unexpectedly',
    'The browser learnt only after it had connected that the server is on a private network, and broke off.',
    'Repeat the request: the browser then sends the preflight that such a network needs.',
    privateNetworkSpec,
  ),
  PreflightMissingAllowPrivateNetwork: row(
    'No Access-Control-Allow-Private-Network',
    'The preflight asked to reach a private network, and its answer did not carry this header.',
    'Answer such a preflight with Access-Control-Allow-Private-Network: true.',
    privateNetworkSpec,
    'preflight',
  ),
  PreflightInvalidAllowPrivateNetwork: row(
    'Access-Control-Allow-Private-Network is not true',
    'The preflight asked to reach a private network, and its answer carried this header with another value.',
    'Answer such a preflight with Access-Control-Allow-Private-Network: true.',
    privateNetworkSpec,
    'preflight',
  ),
  PreflightMissingPrivateNetworkAccessId: row(
    'No Private-Network-Access-ID',
    'The answer to the preflight did not say which device it is, so the user could not be asked.',
    'Answer with Private-Network-Access-ID, or update the browser: it asks in another way now.',
    privateNetworkSpec,
    'preflight',
  ),
  PreflightMissingPrivateNetworkAccessName: row(
    'No Private-Network-Access-Name',
    'The answer to the preflight did not give the device a name, so the user could not be asked.',
    'Answer with Private-Network-Access-Name, or update the browser: it asks in another way now.',
    privateNetworkSpec,
    'preflight',
  ),
  PrivateNetworkAccessPermissionUnavailable: row(
    'The user could not be asked for permission',
    'The page asked for a device on a private network, and the browser could not ask the user.',
    permission,
    privateNetworkSpec,
  ),
  PrivateNetworkAccessPermissionDenied: row(
    'Not permitted to reach the device',
    'The page asked for a device on a private network, and the user did not permit it.',
    permission,
    privateNetworkSpec,
  ),
};
