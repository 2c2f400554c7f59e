import type { ServerReport } from '../../../engine/report/report';
import { useLater } from '../../store/context';
import { serverTexts } from '../texts';
import { GiveConfig } from './give-config';
import { GivenConfig } from './given-config';

/** The user's own web.config, in which the change is then made. */
export function OwnConfig({ server }: { readonly server: ServerReport }) {
  const { servers } = useLater();
  const { origin, webConfig } = server;
  const given = servers.configs.value.has(origin);
  return (
    <section class="own-config" aria-label={serverTexts.own.title} data-own-config>
      {given && webConfig ? <GivenConfig origin={origin} config={webConfig} /> : <GiveConfig origin={origin} />}
    </section>
  );
}
