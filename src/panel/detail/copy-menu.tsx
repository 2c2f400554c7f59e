import type { CopyLanguage } from '../../engine';
import type { RequestReport } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { Menu, type MenuItem } from '../parts/menu';
import { useStore } from '../store/context';
import { laterDetailTexts } from './later-texts';

/** The request as something to paste elsewhere. */
export function CopyMenu({ request }: { readonly request: RequestReport }) {
  const { copy, later } = useStore();
  const { menu, languages, ticket, url } = laterDetailTexts.copyAs;
  const languageItem = ([language, label]: readonly [CopyLanguage, string]): MenuItem => {
    const copied = later.part.value?.exports.copyAs(request, language);
    return {
      name: language,
      label,
      hint: copied?.note,
      disabled: copied === null,
      run: () => later.use(({ exports }) => void copy(exports.copyAs(request, language)?.text ?? '', label)),
    };
  };
  const ticketItem: MenuItem = {
    name: 'ticket',
    label: ticket,
    run: () => later.use(({ exports }) => void copy(exports.ticketOn([request]) ?? '', ticket)),
  };
  const items = (): readonly MenuItem[] => [
    ...languages.map(languageItem),
    ...(request.verdict === 'blocked' && !request.trial ? [ticketItem] : []),
    { name: 'url', label: url, run: () => later.use(({ exports }) => void copy(exports.url(request), url)) },
  ];
  return <Menu label={menu} icon={<Icon name="copy" />} items={items} />;
}
