import type { Evidence } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { MarkedValue } from '../parts/sentence';
import { detailTexts } from './texts';

/** The header lines that decided, request side above response side. */
export function EvidenceTable({ evidence }: { readonly evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  const sides = (['request', 'response'] as const).filter((side) => evidence.some(({ message }) => message === side));
  return (
    <table class={sides.length > 1 ? 'evidence sides' : 'evidence'}>
      {sides.map((side) => (
        <tbody key={side} data-side={side}>
          {evidence
            .filter(({ message }) => message === side)
            .map(({ header, value, marks }, i) => (
              <tr>
                <td class="evidence-side" title={detailTexts.request.evidence[side]}>
                  {i === 0 && <Icon name={side === 'request' ? 'sent' : 'received'} />}
                  {i === 0 && <span class="evidence-words">{detailTexts.request.evidence[side]}</span>}
                </td>
                <th scope="row">{header}</th>
                <td>
                  <MarkedValue value={value} marks={marks} />
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  );
}
