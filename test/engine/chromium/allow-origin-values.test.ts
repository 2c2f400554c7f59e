import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/engine';
import { blocked } from '../har';
import { asNone, asUrls } from './allow-origin-values';

/** What the report says that Chromium calls it: the same whatever parser of URLs runs. */
function codeOf(value: string): string | undefined {
  const [request] = analyse([blocked({ response: [['Access-Control-Allow-Origin', value]] })]).requests;
  return request?.reasons[0]?.chromium;
}

describe('Access-Control-Allow-Origin', () => {
  test.each(asUrls)('%j is another origin', (value) => {
    expect(codeOf(value)).toBe('AllowOriginMismatch');
  });

  test.each(asNone)('%j is no origin', (value) => {
    expect(codeOf(value)).toBe('InvalidAllowOriginValue');
  });
});
