import type { SourceElement } from '../../xml/document';
import type { ConfigFact } from './fact';
import { attribute, type Scope } from './scope';

/** Sections of system.webServer whose content is kept in another file: a change has to be made there. */
export function otherFileFacts({ at, fact }: Scope): readonly ConfigFact[] {
  const visit = (element: SourceElement, path: string): readonly ConfigFact[] => {
    const file = attribute(element, 'configSource');
    const own =
      file === ''
        ? []
        : [fact(element, { kind: 'config-source', section: path, file }, `<${element.name}> is kept in ${file}.`)];
    return [...own, ...element.children.flatMap((child) => visit(child, `${path}/${child.name}`))];
  };
  return at('system.webServer').flatMap((element) => visit(element, 'system.webServer'));
}
