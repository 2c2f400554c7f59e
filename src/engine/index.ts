/** The engine: from HAR entries to the report. Pure: no DOM, no browser, no Node.js. */

export { type CopyLanguage, copyLanguages, type RepeatRequest, repeatRequest } from './copy';
export { explainBrowserCode } from './diagnosis/browser-codes';
export { targets } from './fix/targets';
export { entriesOfRequests, writeHar } from './handover/har';
export { mail } from './handover/mail';
export { redactEntry } from './handover/redact-entry';
export { redactText } from './handover/redact-text';
export { reportJson } from './handover/report-json';
export { serverTicket, ticket } from './handover/ticket';
export { isServer } from './http/is-server';
export { visibleUrl } from './http/visible-url';
export { type ConfigBytes, readConfigBytes, writeConfigBytes } from './iis/edit/config-bytes';
export type { DiffHunk } from './iis/edit/diff';
export { type AnalyseOptions, analyse } from './report/analyse';
export type { CredentialsByServer } from './report/analysis';
export { FullAnalysis as Analysis, type ReportOptions } from './report/full-analysis';
export type * from './report/report';
export type { ServerInput } from './report/server-input';
export type { InputByServer } from './report/server-reports';
export type { TextPart } from './report/text';
export type { HarEntry } from './traffic/har';
export { EntryError, readEntry } from './traffic/read-entry';
export { HarError, type HarInput, type HarSoFar, readHar, readHarInSteps } from './traffic/read-har';
