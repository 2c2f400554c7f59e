import { useStore } from '../store/context';
import { Banner } from './banners';
import { importTexts as words } from './import-texts';

/** Which file is shown, and what in it could not be used. */
export function ImportBanner() {
  const { imported } = useStore();
  const file = imported.file.value;
  if (!file) return null;
  const { name, input, reading } = file;
  return (
    <Banner kind={input.broken.length + input.notices.length > 0 ? 'warning' : 'info'} icon="import" name="imported">
      <div class="banner-text">
        <p>
          <b>
            {words.imported} <bdi>{name}</bdi>
          </b>{' '}
          <span class="dim">
            {reading && <span data-reading>{words.reading} </span>}
            {input.creator !== null && (
              <>
                {words.importedBy} <bdi>{input.creator}</bdi> ·{' '}
              </>
            )}
            {words.importedCount(input.entries)}
          </span>
        </p>
        {input.notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        {input.broken.length > 0 && (
          <details>
            <summary>{words.broken(input.broken.length)}</summary>
            <ul>
              {input.broken.map(({ entry, path, problem }) => (
                <li key={`${entry} ${path}`}>
                  {words.brokenEntry(entry)}: <code class="value">{path}</code> {problem}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <button type="button" class="button small" data-action="back-to-live" onClick={imported.close}>
        {words.backToLive}
      </button>
    </Banner>
  );
}
