import type { RequestReport } from '../../engine/report/report';
import type { Entries } from '../store/analysis';
import { exchangeLabel, exchangeOf, type Line } from './exchange';
import { laterDetailTexts } from './later-texts';

const width = 184;
const lanes = { browser: 22, server: width - 22 } as const;
const head = 30;
const pitch = 34;
const fall = 8;

export interface ExchangePictureProps {
  readonly request: RequestReport;
  readonly entries: Entries;
}

/** For those who would rather look than read: who sent what, and where it stopped. */
export function ExchangePicture({ request, entries }: ExchangePictureProps) {
  const lines = exchangeOf(request, entries);
  if (lines.length === 0) return null;
  const height = head + lines.length * pitch + 14;
  return (
    <svg class="exchange" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{exchangeLabel(lines)}</title>
      <text x="0" y="11">
        {laterDetailTexts.picture.browser}
      </text>
      <text x={width} y="11" class="end">
        {laterDetailTexts.picture.server}
      </text>
      <path class="lane" d={`M${lanes.browser} 20V${height}M${lanes.server} 20V${height}`} />
      {lines.map((line, i) => (
        <ExchangeLine line={line} y={head + i * pitch} />
      ))}
    </svg>
  );
}

function ExchangeLine({ line: { kind, label, note }, y }: { readonly line: Line; readonly y: number }) {
  const middle = (lanes.browser + lanes.server) / 2;
  const end = y + fall;
  switch (kind) {
    case 'request':
      return (
        <g class="message">
          <path d={`M${lanes.browser} ${y}L${lanes.server} ${end}`} />
          <path d={`M${lanes.server - 7} ${end - 4}l7 4-7 3`} />
          <text x={middle} y={y - 2}>
            {label}
          </text>
        </g>
      );
    case 'response':
      return (
        <g class="message">
          <path d={`M${lanes.server} ${y}L${lanes.browser} ${end}`} />
          <path d={`M${lanes.browser + 7} ${end - 4}l-7 4 7 3`} />
          <text x={middle} y={y - 2}>
            {label}
          </text>
        </g>
      );
    case 'held':
      return (
        <g class="message stopped">
          <path d={`M${lanes.server} ${y}L${lanes.browser + 14} ${end - 1}`} />
          <Cross x={lanes.browser + 8} y={end - 1} />
          <text x={middle} y={y - 2}>
            {label === '' ? note : label}
          </text>
        </g>
      );
    case 'stub':
      return (
        <g class="message stopped">
          <path class="dashed" d={`M${lanes.browser} ${y}h26`} />
          <Cross x={lanes.browser + 32} y={y} />
          <text class="start" x={lanes.browser + 43} y={y + 4}>
            {note}
          </text>
        </g>
      );
  }
}

function Cross({ x, y }: { readonly x: number; readonly y: number }) {
  return <path d={`M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`} />;
}
