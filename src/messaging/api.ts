/** The browser's extension API, with promises in all browsers. */
export { default as api } from 'webextension-polyfill';
