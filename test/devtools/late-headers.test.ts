import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LateHeaders, lateTime } from '../../src/devtools/late-headers';

const at = '2026-01-05T09:00:00.000Z';

interface Listed {
  readonly url?: string;
  readonly status?: number;
  readonly error?: string | null;
  readonly headers?: readonly object[];
  readonly mark?: string;
}

function listed({
  url = 'https://a.test/',
  status = 0,
  error = 'net::ERR_FAILED',
  headers = [],
  mark = '',
}: Listed = {}) {
  return {
    startedDateTime: at,
    _resourceType: 'fetch',
    request: { method: 'PUT', url },
    response: { status, _error: error, headers },
    mark,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function waiting(har: () => Promise<readonly unknown[]>) {
  const delivered: unknown[] = [];
  const late = new LateHeaders(har, (values) => delivered.push(...values));
  return { late, delivered, marks: () => delivered.map((value) => (value as { mark: string }).mark) };
}

describe('entries that may lack late headers', () => {
  const passed: readonly [what: string, value: unknown][] = [
    ['a response', listed({ status: 200, error: null })],
    ['a blocked response with its headers', listed({ status: 200, headers: [{ name: 'a', value: 'b' }] })],
    ['another error', listed({ error: 'net::ERR_ABORTED' })],
    ['no entry at all', null],
  ];
  test.each(passed)('%s is not held', (_, value) => {
    expect(waiting(async () => []).late.holds(value)).toBe(false);
  });

  test('are delivered as they are listed a moment later', async () => {
    const { late, marks } = waiting(async () => [
      listed({ url: 'https://b.test/' }),
      listed({ status: 405, mark: 'whole' }),
    ]);
    expect(late.holds(listed({ mark: 'bare' }))).toBe(true);
    expect(marks()).toEqual([]);
    await vi.advanceTimersByTimeAsync(lateTime);
    expect(marks()).toEqual(['whole']);
  });

  test('that are not listed are delivered as they came', async () => {
    const { late, marks } = waiting(async () => []);
    late.holds(listed({ mark: 'bare' }));
    await vi.advanceTimersByTimeAsync(lateTime);
    expect(marks()).toEqual(['bare']);
  });

  test('are delivered as they came if the list cannot be had, and that is told', async () => {
    const { late, marks } = waiting(() => Promise.reject(new Error('no')));
    late.holds(listed({ mark: 'bare' }));
    await vi.advanceTimersByTimeAsync(lateTime);
    expect(marks()).toEqual(['bare']);
    expect(console.warn).toHaveBeenCalledTimes(1);
  });

  test('several are asked for at once, twins in their order', async () => {
    const har = vi.fn(async () => [listed({ mark: '1' }), listed({ mark: '2' })]);
    const { late, marks } = waiting(har);
    late.holds(listed());
    late.holds(listed());
    await vi.advanceTimersByTimeAsync(lateTime);
    expect(marks()).toEqual(['1', '2']);
    expect(har).toHaveBeenCalledTimes(1);
  });

  test('twins of others that were delivered before stay as they came', async () => {
    const { late, marks } = waiting(async () => [listed({ mark: '1' }), listed({ mark: '2' })]);
    late.holds(listed({ mark: 'bare' }));
    await vi.advanceTimersByTimeAsync(lateTime);
    expect(marks()).toEqual(['bare']);
  });
});
