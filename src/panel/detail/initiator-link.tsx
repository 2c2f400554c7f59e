import { useStore } from '../store/context';
import type { SourcePlace } from './initiator';
import { detailTexts } from './texts';

export function InitiatorLink({ place }: { readonly place: SourcePlace }) {
  const { openResource } = useStore().host;
  const title = `${place.url}:${place.line + 1}`;
  if (!openResource) return <span title={title}>{place.label}</span>;
  return (
    <button
      type="button"
      class="link"
      title={title}
      aria-label={detailTexts.request.open(place.label)}
      onClick={() => openResource(place.url, place.line, place.column)}
    >
      {place.label}
    </button>
  );
}
