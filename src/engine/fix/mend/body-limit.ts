import { get } from '../../http/header-list';
import type { ConfigEdit } from '../../iis/edit/config-edit';
import { childOf } from '../../iis/pipeline/context';
import type { Stopped } from '../stopped';
import type { OwnFiltering } from './own-filtering';

const mebibyte = 1024 * 1024;
/** maxAllowedContentLength is a 32-bit unsigned number. */
const highest = 4_294_967_295;

/**
 * Room for the largest body that was seen and half as much again, in whole MiB. Where the file lets it through, something
 * else has refused it, and the limit stays.
 * https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/requestlimits/
 */
export function limitEdit(stopped: readonly Stopped[], filteringAt: OwnFiltering): readonly ConfigEdit[] {
  const refused = stopped.map(({ hop }) => {
    const size = bodyLength(hop.exchange?.requestHeaders ?? []);
    return size > limitOf(filteringAt(hop.url)) ? size : 0;
  });
  const largest = Math.max(0, ...refused);
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

/** How many bytes it lets through at most; none is known of a file that was not given. */
function limitOf(filtering: ReturnType<OwnFiltering>): number {
  return filtering === null ? 0 : Number(childOf(filtering, 'requestLimits').attributes.maxAllowedContentLength);
}

/** Bytes of the body that a request announced, 0 if it did not. */
export function bodyLength(headers: Parameters<typeof get>[0]): number {
  const length = Number(get(headers, 'content-length') ?? 0);
  return Number.isSafeInteger(length) && length > 0 ? length : 0;
}
