import { get } from '../../http/header-list';
import { plain, say } from '../../report/text';
import { type Adviser, responseLines } from './adviser';
import type { Answer } from './answers';

/** In seconds. https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age */
const chromiumCap = 7_200;
const firefoxCap = 86_400;

export const maxAge: Adviser = {
  title: 'Access-Control-Max-Age has less effect than it seems',
  find({ preflights }) {
    const seen = preflights.filter((answer) => isWithoutEffect(secondsOf(answer)));
    const [first] = seen;
    if (!first) return null;
    const value = secondsOf(first);
    return {
      severity: 'note',
      confidence: 'certain',
      explain: isSeconds(value)
        ? say`Answers to preflights may be kept for ${value} seconds, but Chromium keeps them ${chromiumCap}${plain(Number(value) > firefoxCap ? ` and Firefox ${firefoxCap}` : '')} at most.`
        : say`${'Access-Control-Max-Age'} says ${value}, which is not a number of seconds: browsers then keep the answer for ${5} seconds.`,
      change: `Set Access-Control-Max-Age to ${chromiumCap}.`,
      seen,
      evidence: responseLines(first, 'Access-Control-Max-Age'),
    };
  },
};

function secondsOf({ response }: Answer): string {
  return get(response.headers, 'access-control-max-age') ?? '';
}

function isWithoutEffect(value: string): boolean {
  if (value === '') return false;
  return isSeconds(value) ? Number(value) > chromiumCap : !/^-\d+$/.test(value);
}

function isSeconds(value: string): boolean {
  return /^\d+$/.test(value);
}
