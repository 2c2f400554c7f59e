import type { WebConfigReport } from '../../../engine/report/report';
import { Icon } from '../../parts/icon';
import { useLater } from '../../store/context';
import { ProblemNote } from '../problem-note';
import { serverTexts } from '../texts';
import { OpenConfigButton } from './open-config-button';

export interface GivenConfigProps {
  readonly origin: string;
  readonly config: WebConfigReport;
}

/** More would push what is to be done out of sight. */
const mostOpen = 3;

/** Which file is used, and what was noticed in it. */
export function GivenConfig({ origin, config: { name, problem, notices } }: GivenConfigProps) {
  const { servers } = useLater();
  const words = serverTexts.own;
  return (
    <>
      <div class="own-file">
        <Icon name={problem ? 'warning' : 'check'} class={problem ? 'bad' : 'good'} />
        <p>
          <b class="value">{name}</b> {!problem && <span class="dim">{words.changedInPlace}</span>}
        </p>
        <span class="actions">
          <OpenConfigButton origin={origin} label={words.openAnother} />
          <button type="button" class="button" data-action="take-out" onClick={() => servers.takeOut(origin)}>
            {words.takeOut}
          </button>
        </span>
      </div>
      {problem && <ProblemNote problem={problem} title={words.problem(name)} />}
      {notices.length > 0 && (
        <details class="own-notices" open={notices.length <= mostOpen}>
          <summary class="own-noticed">{words.noticed(notices.length)}</summary>
          <ul>
            {notices.map(({ line, text }) => (
              <li key={`${line} ${text}`}>
                <span class="own-line">{words.line(line)}</span> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
