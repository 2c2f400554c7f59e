import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { texts } from '../texts';

/** A HAR file may be dropped anywhere on the panel. */
export function DropZone() {
  const { imported } = useStore();
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
      const file = event.dataTransfer?.files[0];
      event.preventDefault();
      setOver(false);
      if (file) void imported.open(file);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [imported]);
  if (!over) return null;
  return (
    <div class="drop-zone">
      <Icon name="import" />
      {texts.drop}
    </div>
  );
}
