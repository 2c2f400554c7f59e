import type { Frame } from 'puppeteer';

/** Drops a file on the panel. */
export async function importHar(panel: Frame, name: string, text: string): Promise<void> {
  await panel.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    text,
  );
}
