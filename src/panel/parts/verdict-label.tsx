import type { RequestReport, Verdict } from '../../engine/report/report';
import { verdictWord } from '../verdict';

/** Never by colour alone: a shape of its own, and the word. */
export function VerdictLabel({ request }: { readonly request: RequestReport }) {
  return (
    <span class={`verdict verdict-${request.verdict}`}>
      <VerdictIcon verdict={request.verdict} />
      <span>{verdictWord(request)}</span>
    </span>
  );
}

const shapes: Record<Verdict, string> = {
  blocked: 'M5.5 5.5l5 5M10.5 5.5l-5 5',
  allowed: 'M4.8 8.3 7 10.5l4.2-4.8',
  'not-cors': 'M5.5 8h5',
  unknown: 'M6.2 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.1M8 11.2v.2',
};

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg class={`verdict-icon verdict-${verdict}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.5" />
      <path d={shapes[verdict]} />
    </svg>
  );
}
