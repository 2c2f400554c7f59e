import type { ServerReport } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { useLater } from '../store/context';
import { FixView } from './fix-view';
import { Tabs } from './tabs';
import { serverTexts } from './texts';

/** One tab a way to fix the server, the recommended one first. */
export function FixTargets({ server }: { readonly server: ServerReport }) {
  const { serverViews } = useLater();
  const chosen = serverViews.of(server.origin).target;
  const fixes = server.fixes.toSorted((a, b) => Number(b.recommended) - Number(a.recommended));
  const shown = fixes.find(({ target }) => target === chosen) ?? fixes[0];
  if (!shown) return null;
  return (
    <Tabs
      label={serverTexts.targets}
      tabs={fixes.map(({ target, title, recommended }) => ({ id: target, title, mark: recommended && <Star /> }))}
      selected={shown.target}
      onSelect={(target) => serverViews.change(server.origin, { target })}
    >
      <FixView key={shown.target} fix={shown} server={server} />
    </Tabs>
  );
}

function Star() {
  return (
    <>
      <Icon name="star" class="tab-star" />
      <span class="visually-hidden"> ({serverTexts.recommended})</span>
    </>
  );
}
