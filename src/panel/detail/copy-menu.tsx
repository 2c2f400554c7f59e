import { type CopyLanguage, copyLanguages } from '../../engine';
import type { RequestReport } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { Menu, type MenuItem } from '../parts/menu';
import { useStore } from '../store/context';
import { detailTexts } from './texts';

const languages = Object.keys(copyLanguages) as readonly CopyLanguage[];

/** The request as something to paste elsewhere. */
export function CopyMenu({ request }: { readonly request: RequestReport }) {
  const store = useStore();
  const words = detailTexts.copyAs;
  const item = (name: keyof typeof words & string, text: string | null): MenuItem => ({
    name,
    label: String(words[name]),
    disabled: text === null,
    run: () => void store.copy(text ?? '', String(words[name])),
  });
  const items = (): readonly MenuItem[] => [
    ...languages.map((language) => item(language, store.exports.copyAs(request, language))),
    ...(request.verdict === 'blocked' ? [item('ticket', store.exports.ticketOn([request]))] : []),
    item('url', request.url),
  ];
  return <Menu label={words.menu} icon={<Icon name="copy" />} items={items} />;
}
