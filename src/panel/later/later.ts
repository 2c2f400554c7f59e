/** What the panel starts without, as its start knows it: types only, so that none of it is loaded with them. */
import type { ComponentType } from 'preact';
import type { Explainer } from '../../engine/report/explainer';
import type { Reason, RequestReport } from '../../engine/report/report';
import type { HarInput, HarSoFar } from '../../engine/traffic/read-har';
import type { CallStackProps } from '../detail/call-stack';
import type { ExchangePictureProps } from '../detail/exchange-picture';
import type { RawHeadersProps } from '../detail/raw-headers';
import type { RedirectListProps } from '../detail/redirect-list';
import type { Host } from '../host';
import type { DroppedFile } from '../server/own-config/dropped-file';
import type { AccessStore } from '../store/access';
import type { AnalysisStore } from '../store/analysis';
import type { Clock } from '../store/batch';
import type { ExportStore } from '../store/export';
import type { FilterStore } from '../store/filter';
import type { HandoverStore } from '../store/handover';
import type { ImportStore } from '../store/import';
import type { ListStore } from '../store/list';
import type { NoticeStore } from '../store/notices';
import type { RecheckStore } from '../store/recheck';
import type { AnswerStorage, ServerInputStore } from '../store/server-inputs';
import type { ServerViewStore } from '../store/server-views';
import type { SettingsStore } from '../store/settings';
import type { TrialStore } from '../store/trial';
import type { TrialStartStore } from '../store/trial-start';
import type { WorkerLink } from '../worker-link';

/** Reads a file entry by entry. Throws an error whose message is one clear sentence when nothing is usable. */
export type ReadHar = (text: string) => Generator<HarSoFar, HarInput>;

/** Drawn where the start leaves room for them. */
export interface LaterViews {
  readonly ServerDetail: ComponentType<{ readonly origin: string }>;
  readonly ExportMenu: ComponentType;
  readonly ImportBanner: ComponentType;
  readonly Overview: ComponentType;
  readonly DetailTools: ComponentType<{ readonly request: RequestReport }>;
  readonly RecheckRequest: ComponentType<{ readonly request: RequestReport }>;
  readonly ExchangePicture: ComponentType<ExchangePictureProps>;
  readonly BrowserWords: ComponentType<{ readonly reasons: readonly Reason[] }>;
  readonly RedirectList: ComponentType<RedirectListProps>;
  readonly CallStack: ComponentType<CallStackProps>;
  readonly RawHeaders: ComponentType<RawHeadersProps>;
  readonly Help: ComponentType;
  readonly Settings: ComponentType;
  readonly WatchBanner: ComponentType;
  readonly FocusHome: ComponentType;
}

export interface Later {
  readonly explainer: Explainer;
  readonly readHar: ReadHar;
  readonly servers: ServerInputStore;
  readonly serverViews: ServerViewStore;
  readonly access: AccessStore;
  readonly trials: TrialStartStore;
  readonly recheck: RecheckStore;
  readonly exports: ExportStore;
  readonly handover: HandoverStore;
  readonly takeDropped: (files: readonly DroppedFile[]) => Promise<void>;
  readonly views: LaterViews;
}

/** What it is made of: the part of the panel that is there from the start. */
export interface LaterSource {
  readonly analysis: AnalysisStore;
  readonly filter: FilterStore;
  readonly list: ListStore;
  readonly imported: ImportStore;
  readonly settings: SettingsStore;
  readonly notices: NoticeStore;
  readonly trial: TrialStore;
  readonly worker: WorkerLink;
  readonly host: Host;
  readonly clock: Clock;
  /** Where answers about servers outlive the panel. */
  readonly answers: AnswerStorage | undefined;
  now(): number;
}

export type CreateLater = (source: LaterSource) => Later;
