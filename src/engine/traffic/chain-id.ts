import type { Exchange } from '../http/exchange';

/** What a chain is called by its first exchange: stable for the same traffic. Twins share it, and are numbered. */
export function chainId({ start, url, method }: Exchange): string {
  return `${start.toString(36)}-${method}-${hash(url)}`;
}

/** FNV-1a, 32 bits: short and the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}
