import type { CaseOutcome, LabCase, Outcome } from '../case';
import { send } from './send';

/** What the page knows of a case: how to ask, not what is true. */
export type PageCase = Pick<LabCase, 'id' | 'title' | 'page' | 'request' | 'before' | 'beside'>;
export interface PageCaseGroup {
  readonly title: string;
  readonly cases: readonly PageCase[];
}

declare global {
  interface Window {
    /** Sends a case's requests; resolves to what the page saw. Rejects if there is no such case on this page. */
    runCase(id: string): Promise<CaseOutcome>;
  }
}

const groups: readonly PageCaseGroup[] = JSON.parse(document.querySelector('#cases')?.textContent ?? '[]');
const outputs = new Map<string, HTMLOutputElement>();

window.runCase = async (id) => {
  const labCase = groups.flatMap((group) => group.cases).find((one) => one.id === id && one.page === location.origin);
  if (labCase === undefined) throw new Error(`No case ${id} at ${location.origin}`);
  if (labCase.before !== undefined) await send(labCase.before);
  const [request, beside] = await Promise.all([
    send(labCase.request),
    labCase.beside === undefined ? undefined : send(labCase.beside.request),
  ]);
  const outcome: CaseOutcome = {
    request,
    ...(beside !== undefined && { beside }),
  };
  outputs.get(id)?.replaceChildren(...[request, beside].filter((one) => one !== undefined).map(badge));
  return outcome;
};

document.querySelector('#cases')?.replaceWith(...groups.map(section));

function section({ title, cases }: PageCaseGroup): HTMLElement {
  const list = make('ul', ...cases.map(row));
  return make('section', make('h2', title), list);
}

function row(labCase: PageCase): HTMLElement {
  const { id, title, page, request, beside } = labCase;
  const requests = [request, beside?.request].filter((one) => one !== undefined);
  const lines = requests.map((one) => make('code', `${one.method ?? 'GET'} ${one.url}`));
  return make(
    'li',
    page === location.origin ? sendButton(labCase) : link(page),
    make('div', title, ...lines),
    output(id),
  );
}

function sendButton({ id, title }: PageCase): HTMLElement {
  const button = make('button', 'Send');
  button.ariaLabel = `Send: ${title}`;
  button.onclick = () => void window.runCase(id);
  return button;
}

function link(page: string): HTMLElement {
  const anchor = make('a', 'Open its page');
  anchor.href = page;
  anchor.title = page;
  return anchor;
}

function output(id: string): HTMLOutputElement {
  const element = make('output');
  outputs.set(id, element);
  return element;
}

function badge(outcome: Outcome): HTMLElement {
  const element = make('span', 'error' in outcome ? outcome.error : `Answered ${outcome.status ?? ''}`);
  element.className = 'error' in outcome ? 'failed' : 'answered';
  return element;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
