import type { ConfigElement } from '../../iis/config/configuration';
import type { OwnConfiguration } from '../web-config/own-configuration';

/** Request filtering at a URL as the user's own file has it; null where nothing tells. */
export type OwnFiltering = (url: string) => ConfigElement | null;

/** The same of a file; null: none was given. */
export function ownFiltering(own: OwnConfiguration | null): OwnFiltering {
  return (url) => {
    const config = own?.at(new URL(url).pathname);
    return config?.ok ? config.section('system.webServer/security/requestFiltering') : null;
  };
}
