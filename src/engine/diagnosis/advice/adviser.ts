import { linesOf } from '../../http/header-list';
import type { Range } from '../../http/range';
import type { AdviceSeverity, Confidence, Evidence, Text } from '../../report/report';
import { list, plain, say } from '../../report/text';
import type { Answer, Passed } from './answers';

/** Something worth mending, with the answers it was seen on. */
export interface Finding {
  readonly severity: AdviceSeverity;
  readonly confidence: Confidence;
  readonly explain: Text;
  /** What to change, in one sentence. */
  readonly change: string;
  readonly seen: readonly Answer[];
  readonly evidence: readonly Evidence[];
}

/** Looks for one thing that passes and is dangerous or fragile all the same; null if the answers do not show it. */
export interface Adviser {
  readonly title: string;
  readonly find: (passed: Passed) => Finding | null;
}

/** Rows of evidence for a header of an answer, one a line, or one that says it is missing. */
export function responseLines(
  answer: Answer,
  name: string,
  marks: (value: string) => readonly Range[] = all,
): Evidence[] {
  return lines(answer, 'response', name, marks);
}

/** The same for a header of the request that was answered. */
export function requestLines(
  answer: Answer,
  name: string,
  marks: (value: string) => readonly Range[] = none,
): Evidence[] {
  return lines(answer, 'request', name, marks);
}

function lines(
  { exchange, response, at, hop }: Answer,
  message: Evidence['message'],
  name: string,
  marks: (value: string) => readonly Range[],
): Evidence[] {
  const place = { entry: exchange.entry, at, hop, message };
  const headers = message === 'request' ? exchange.requestHeaders : response.headers;
  const found = linesOf(headers, name);
  if (found.length === 0) return [{ ...place, header: name, value: null, marks: [] }];
  return found.map((line) => ({ ...place, header: line.name, value: line.value, marks: marks(line.value) }));
}

function all(value: string): readonly Range[] {
  return value === '' ? [] : [[0, value.length]];
}

function none(): readonly Range[] {
  return [];
}

/** One answer for each value of a key, the first of each. */
export function firstOfEach(answers: readonly Answer[], key: (answer: Answer) => string): readonly Answer[] {
  const found = new Map<string, Answer>();
  for (const answer of answers) if (!found.has(key(answer))) found.set(key(answer), answer);
  return [...found.values()];
}

const most = 4;

/** `a, b and c`; of many the first few, and how many more. */
export function some(values: readonly string[]): Text {
  if (values.length <= most) return list(values);
  const shown = values
    .slice(0, most - 1)
    .reduce<Text | null>((all, value) => (all ? say`${all}, ${value}` : say`${value}`), null);
  return say`${shown ?? plain('')} and ${plain(String(values.length - most + 1))} more`;
}
