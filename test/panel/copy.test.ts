import { expect, it } from 'vitest';
import { copyText } from '../../src/panel/copy/copy-text';

const works = async () => undefined;
const refused = async () => {
  throw new DOMException('Blocked because of a permissions policy', 'NotAllowedError');
};

const yes = () => true;
const no = () => false;

it.each([
  ['the clipboard works: by it', works, no, 'copied'],
  ['the clipboard is refused: by command', refused, yes, 'copied'],
  ['both are refused: by hand', refused, no, 'manual'],
] as const)('text is copied when %s', async (_, clipboard, command, outcome) => {
  expect(await copyText('<configuration />', { clipboard, command })).toBe(outcome);
});

it('the command is left alone when the clipboard took the text', async () => {
  let asked = false;
  const command = () => {
    asked = true;
    return true;
  };
  await copyText('x', { clipboard: works, command });
  expect(asked).toBe(false);
});
