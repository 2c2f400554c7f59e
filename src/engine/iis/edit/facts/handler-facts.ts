import type { ConfigFact } from './fact';
import { attribute, type Scope } from './scope';

/** What decides who gets OPTIONS, PUT and DELETE. */
export function handlerFacts({ at, fact }: Scope): readonly ConfigFact[] {
  const removedHandlers = at('system.webServer/handlers/remove').flatMap((element): readonly ConfigFact[] => {
    const name = attribute(element, 'name');
    if (name === 'WebDAV')
      return [fact(element, { kind: 'webdav-removed', part: 'handler' }, 'The handler of WebDAV is taken out.')];
    return name === 'OPTIONSVerbHandler'
      ? [fact(element, { kind: 'options-handler', name, change: 'removed' }, 'IIS’s own OPTIONS handler is taken out.')]
      : [];
  });
  const addedHandlers = at('system.webServer/handlers/add').flatMap((element): readonly ConfigFact[] => {
    const name = attribute(element, 'name');
    const verbs = attribute(element, 'verb').split(',');
    return verbs.some((verb) => verb.trim() === 'OPTIONS')
      ? [fact(element, { kind: 'options-handler', name, change: 'added' }, `The handler “${name}” takes OPTIONS.`)]
      : [];
  });
  const modules = at('system.webServer/modules/remove')
    .filter((element) => attribute(element, 'name') === 'WebDAVModule')
    .map((element) => fact(element, { kind: 'webdav-removed', part: 'module' }, 'The module of WebDAV is taken out.'));
  return [...removedHandlers, ...addedHandlers, ...modules];
}
