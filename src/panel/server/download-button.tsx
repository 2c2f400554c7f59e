import { writeConfigBytes } from '../../engine';
import { useLater, useStore } from '../store/context';
import { serverTexts } from './texts';

export interface DownloadButtonProps {
  readonly name: string;
  readonly text: string;
  /** The server whose web.config of the user's it is; null: a file of ours. */
  readonly own: string | null;
}

/** Saves a file; the user's own in the encoding it came in. */
export function DownloadButton({ name, text, own }: DownloadButtonProps) {
  const { host } = useStore();
  const { servers } = useLater();
  const config = own === null ? undefined : servers.configs.value.get(own);
  const save = () => {
    if (config) host.saveFile(name, writeConfigBytes({ ...config.bytes, text }), 'application/octet-stream');
    else host.saveFile(name, text, 'text/plain');
  };
  return (
    <button
      type="button"
      class="button"
      data-action="download"
      aria-label={serverTexts.downloadOf(name)}
      onClick={save}
    >
      {serverTexts.download}
    </button>
  );
}
