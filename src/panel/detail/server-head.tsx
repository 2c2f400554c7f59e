import { Origin } from '../parts/origin';
import { useStore } from '../store/context';
import { figure } from '../texts';
import { detailTexts } from './texts';

/** Which server is looked at, and how much is blocked there. */
export function ServerHead({ origin }: { readonly origin: string }) {
  const { analysis } = useStore();
  const product = analysis.serversByOrigin.value.get(origin)?.product;
  const requests = analysis.report.value.requests.filter((request) => request.server === origin);
  const blocked = requests.filter(({ verdict }) => verdict === 'blocked');
  const problems = new Set(blocked.flatMap(({ problems }) => problems.map(({ rule, at }) => `${rule} ${at}`)));
  const words = detailTexts.server;
  return (
    <>
      <h2 class="server-title">
        <Origin origin={origin} />
        {product && <span class="dim"> {product}</span>}
      </h2>
      <p class="sentence">
        {blocked.length > 0 ? (
          <>
            <b class="lead blocked">{figure(blocked.length)}</b> {words.headline(blocked.length, problems.size)}
          </>
        ) : (
          words.headlineNone(requests.length)
        )}
      </p>
    </>
  );
}
