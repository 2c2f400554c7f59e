import { get } from '../../http/header-list';
import type { ConfigEdit } from '../../iis/edit/config-edit';
import type { Stopped } from '../stopped';

const mebibyte = 1024 * 1024;
/** maxAllowedContentLength is a 32-bit unsigned number. */
const highest = 4_294_967_295;

/**
 * Room for the largest body that was seen and half as much again, in whole MiB.
 * https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/requestlimits/
 */
export function limitEdit(stopped: readonly Stopped[]): readonly ConfigEdit[] {
  const largest = Math.max(0, ...stopped.map(({ hop }) => bodyLength(hop.exchange?.requestHeaders ?? [])));
  if (largest === 0) return [];
  const value = Math.min(highest, Math.ceil((largest * 1.5) / mebibyte) * mebibyte);
  return [
    {
      kind: 'attribute',
      section: 'system.webServer/security/requestFiltering',
      path: ['requestLimits'],
      name: 'maxAllowedContentLength',
      value: String(value),
      reason: `A body of ${largest} bytes was refused; IIS takes 30,000,000 by default. The application may have a limit of its own.`,
    },
  ];
}

/** Bytes of the body that a request announced, 0 if it did not. */
export function bodyLength(headers: Parameters<typeof get>[0]): number {
  const length = Number(get(headers, 'content-length') ?? 0);
  return Number.isSafeInteger(length) && length > 0 ? length : 0;
}
