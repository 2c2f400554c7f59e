import { ManualCopy } from './copy/manual-copy';
import { Detail } from './detail/detail';
import { useKeys } from './keys/use-keys';
import { RequestList } from './list/request-list';
import { Sheets } from './parts/sheets';
import { SplitPane } from './parts/split-pane';
import { Banners } from './states/banners';
import { DropZone } from './states/drop-zone';
import { EmptyState } from './states/empty-state';
import { NoMatch } from './states/no-match';
import { StatusBar } from './states/status-bar';
import { stateTexts } from './states/texts';
import { ToastView } from './states/toast';
import type { Store } from './store';
import { StoreContext, useStore } from './store/context';
import { Toolbar } from './toolbar/toolbar';

export function App({ store }: { readonly store: Store }) {
  return (
    <StoreContext.Provider value={store}>
      <Panel />
    </StoreContext.Provider>
  );
}

function Panel() {
  useKeys();
  const part = useStore().later.part.value;
  return (
    <div class="panel">
      <header>
        <h1 class="visually-hidden">{stateTexts.product}</h1>
        <Toolbar />
        <Banners />
      </header>
      <main tabIndex={-1} data-keys="list">
        <Content />
      </main>
      <StatusBar />
      <ToastView />
      <Sheets />
      <ManualCopy />
      <DropZone />
      {part && <part.views.FocusHome />}
    </div>
  );
}

function Content() {
  const { analysis, filter, list } = useStore();
  if (analysis.report.value.requests.length === 0) return <EmptyState />;
  const overview = list.selected.value === null && analysis.summary.value.blocked > 0;
  return (
    <SplitPane
      list={filter.shown.value.length === 0 ? <NoMatch /> : <RequestList />}
      // Where room is scarce the list says all that the overview would.
      detail={(stacked) => (stacked && overview ? null : <Detail />)}
    />
  );
}
