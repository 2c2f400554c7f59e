import { Icon } from '../parts/icon';
import { Menu, type MenuItem } from '../parts/menu';
import { useStore } from '../store/context';
import { exportMenuTexts } from './export-menu-texts';
import { toolbarTexts } from './texts';

export function ExportMenu() {
  const { later, filter, analysis, settings } = useStore();
  const words = exportMenuTexts;
  const items = (): readonly MenuItem[] => {
    const { redact } = settings.settings.value;
    const shown = filter.shown.value;
    const blocked = shown.filter(({ verdict, trial }) => verdict === 'blocked' && !trial).length;
    return [
      {
        name: 'har',
        label: words.har(shown.length),
        hint: words.harHint,
        disabled: shown.length === 0,
        run: () => later.use(({ exports }) => exports.har()),
      },
      {
        name: 'report',
        label: words.report,
        hint: words.reportHint,
        disabled: analysis.summary.value.requests === 0,
        run: () => later.use(({ exports }) => exports.report()),
      },
      {
        name: 'ticket',
        label: words.ticket(blocked),
        hint: words.ticketHint,
        disabled: blocked === 0,
        run: () => later.use(({ exports }) => exports.ticket()),
      },
      {
        name: 'redact',
        label: words.redact,
        hint: words.redactHint,
        checked: redact,
        run: () => settings.set({ redact: !redact }),
      },
    ];
  };
  return <Menu label={toolbarTexts.exports} icon={<Icon name="export" />} items={items} />;
}
