import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { stateTexts } from './texts';

/** A HAR file may be dropped anywhere on the panel; so may a web.config while its server is shown. */
export function DropZone() {
  const store = useStore();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const files = event.dataTransfer?.files;
      event.preventDefault();
      setOver(false);
      if (files?.[0]) store.later.use(({ takeDropped }) => void takeDropped([...files]));
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [store]);
  if (!over) return null;
  const shown = store.list.selected.value;
  return (
    <div class="drop-zone" role="status">
      <Icon name="import" />
      {shown?.kind === 'server' ? stateTexts.dropConfig(shown.origin) : stateTexts.drop}
    </div>
  );
}
