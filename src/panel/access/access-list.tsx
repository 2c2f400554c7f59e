import { siteOf } from '../../messaging/access';
import { useLater, useStore } from '../store/context';
import { accessTexts as words } from './texts';

/** The sites that access was given to, to give it back. */
export function AccessList() {
  const { trial } = useStore();
  const { access } = useLater();
  const sites = access.sites.value;
  if (sites.length === 0) return null;
  const giveBack = async () => {
    if (trial.on.value) await trial.stop();
    await access.giveBack();
  };
  return (
    <section class="access-list" aria-label={words.sites} data-access-list>
      <span class="dim">{words.sites}</span>
      {sites.map((site) => (
        <span class="token value" key={site}>
          {siteOf(site)}
        </span>
      ))}
      <button type="button" class="button small" data-action="give-back" onClick={() => void giveBack()}>
        {words.giveBack}
      </button>
    </section>
  );
}
