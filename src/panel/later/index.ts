/**
 * Everything that the panel starts without: causes and fixes, all about servers, whatever is opened with a click. One chunk,
 * loaded right after the first paint rather than when it is needed: once the extension is updated, a panel that is open can
 * load no more, and must still be able to export what it has.
 */
import { Explainer } from '../../engine/report/explainer';
import { readHarInSteps } from '../../engine/traffic/read-har';
import { BrowserWords } from '../detail/browser-words';
import { CallStack } from '../detail/call-stack';
import { DetailTools } from '../detail/detail-tools';
import { ExchangePicture } from '../detail/exchange-picture';
import { RawHeaders } from '../detail/raw-headers';
import { RedirectList } from '../detail/redirect-list';
import { FocusHome } from '../keys/focus-home';
import { Help } from '../keys/help';
import { RecheckRequest } from '../recheck/recheck-request';
import { WatchBanner } from '../recheck/watch-banner';
import { takeDropped } from '../server/own-config/dropped-file';
import { ServerDetail } from '../server/server-detail';
import { Settings } from '../settings/settings';
import { ImportBanner } from '../states/import-banner';
import { Overview } from '../states/overview';
import { createAccessStore } from '../store/access';
import { createExportStore } from '../store/export';
import { createHandoverStore } from '../store/handover';
import { createRecheckStore } from '../store/recheck';
import { createServerInputStore } from '../store/server-inputs';
import { createServerViewStore } from '../store/server-views';
import { createTrialStartStore } from '../store/trial-start';
import { ExportMenu } from '../toolbar/export-menu';
import type { Later, LaterSource } from './later';

export function createLater(source: LaterSource): Later {
  const { notices, imported, list } = source;
  const servers = createServerInputStore(source.answers);
  const access = createAccessStore(source.worker);
  return {
    explainer: new Explainer(),
    readHar: readHarInSteps,
    servers,
    serverViews: createServerViewStore(),
    access,
    trials: createTrialStartStore({ ...source, access }),
    recheck: createRecheckStore({ ...source, access }),
    exports: createExportStore(source),
    handover: createHandoverStore(source),
    takeDropped: (files) => takeDropped(files, { servers, notices, imported, list }),
    views: {
      ServerDetail,
      ImportBanner,
      Overview,
      DetailTools,
      ExportMenu,
      RecheckRequest,
      ExchangePicture,
      RedirectList,
      BrowserWords,
      CallStack,
      RawHeaders,
      Help,
      Settings,
      WatchBanner,
      FocusHome,
    },
  };
}
