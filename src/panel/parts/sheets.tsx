import { LaterView } from './later-view';
import { SheetFrame } from './sheet-frame';
import { partTexts } from './texts';

/** The dialogs that a key or a button of the toolbar opens. */
export function Sheets() {
  const words = partTexts.sheets;
  return (
    <>
      <SheetFrame sheet="help" label={words.help}>
        <LaterView>{({ Help }) => <Help />}</LaterView>
      </SheetFrame>
      <SheetFrame sheet="settings" label={words.settings}>
        <LaterView>{({ Settings }) => <Settings />}</LaterView>
      </SheetFrame>
    </>
  );
}
