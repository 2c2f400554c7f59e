import type { LabCase } from '../case';
import { blocked } from '../expectations';
import { aspNetJson } from '../iis-answers';
import { pageOrigins } from '../origins';

const { app } = pageOrigins;
const missing = blocked('actual', 'allow-origin-missing', 'cors-not-configured');

/** The same missing header, asked for by something else than fetch. */
export const otherRequestsCases: readonly LabCase[] = [
  {
    id: 'by-xhr',
    title: 'An XMLHttpRequest',
    page: app,
    request: {
      kind: 'xhr',
      url: 'https://translate-api.contoso.test/api/translate?q=hello',
    },
    answer: () => aspNetJson({ text: 'hallo' }),
    expect: missing,
  },
  {
    id: 'by-worker',
    title: 'A fetch in a worker',
    page: app,
    request: {
      kind: 'worker',
      url: 'https://tiles-api.contoso.test/api/tiles/3/4/2',
    },
    answer: () => aspNetJson({ tile: 1 }),
    expect: missing,
    hidden: true,
  },
  {
    id: 'by-event-source',
    title: 'An EventSource',
    page: app,
    request: {
      kind: 'event-source',
      url: 'https://events-api.contoso.test/api/events',
    },
    answer: () => ({
      status: 200,
      headers: [['Content-Type', 'text/event-stream']],
      body: 'data: hello\n\n',
    }),
    expect: missing,
  },
  {
    id: 'by-font',
    title: 'A font from a static site',
    page: app,
    request: { kind: 'font', url: 'https://fonts.fabrikam.test/brand.woff2' },
    answer: () => ({
      status: 200,
      headers: [
        ['Content-Type', 'font/woff2'],
        ['Server', 'Microsoft-IIS/10.0'],
      ],
      body: 'wOF2',
    }),
    expect: missing,
  },
  {
    id: 'by-module-script',
    title: 'A module script',
    page: app,
    request: {
      kind: 'module-script',
      url: 'https://widgets.fabrikam.test/chat.js',
    },
    answer: () => ({
      status: 200,
      headers: [['Content-Type', 'text/javascript']],
      body: 'export {};',
    }),
    expect: missing,
  },
];
