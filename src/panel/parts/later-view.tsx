import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LaterViews } from '../later/later';
import { useStore } from '../store/context';
import { storeTexts } from '../store/texts';
import { Loading } from './loading';

export interface LaterViewProps {
  readonly children: (views: LaterViews) => ComponentChildren;
}

/** Room for a view that is loaded after the start; until it is there, and if it never is, a word in its place. */
export function LaterView({ children }: LaterViewProps) {
  const { later } = useStore();
  useEffect(later.load, [later]);
  const part = later.part.value;
  if (part) return <>{children(part.views)}</>;
  return later.failed.value ? (
    <p class="failure">{storeTexts.later.failed}</p>
  ) : (
    <Loading text={storeTexts.later.loading} />
  );
}
