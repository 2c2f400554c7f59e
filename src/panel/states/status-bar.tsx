import { useEffect, useState } from 'preact/hooks';
import { useStore } from '../store/context';
import { stateTexts } from './texts';

export function StatusBar() {
  const { analysis, filter, notices } = useStore();
  const { requests, blocked, servers } = analysis.summary.value;
  const causes = analysis.causes.value ?? 0;
  const shown = filter.shown.value.length;
  const narrowed = shown === requests ? '' : stateTexts.status.shown(shown, requests);
  const line = requests === 0 ? stateTexts.status.empty : stateTexts.status.line(requests, blocked, servers, causes);
  return (
    <footer class="status-bar">
      <span data-status title={line}>
        {line}
      </span>
      {narrowed && <span>{narrowed}</span>}
      <span class="visually-hidden" role="status">
        {useSettled(narrowed === '' ? line : `${narrowed}: ${line}`)}
      </span>
      <span class="visually-hidden" role="status" data-announcement>
        {notices.announcement.value}
      </span>
    </footer>
  );
}

/** The value once it stays the same for a second: a screen reader must not read every step of a page that loads. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 1000);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
