import type { ConfigFact } from './fact';
import { attribute, isTrue, type Scope } from './scope';

/** What may refuse a preflight: authentication, and request filtering by verb. */
export function accessFacts({ at, fact }: Scope): readonly ConfigFact[] {
  const schemes = at('system.webServer/security/authentication').flatMap(({ children }) =>
    children.map((element) => {
      const scheme = element.name.replace(/Authentication$/, '');
      const enabled = isTrue(element, 'enabled', scheme === 'anonymous');
      const text = `${element.name} is switched ${enabled ? 'on' : 'off'}.`;
      return fact(element, { kind: 'authentication', scheme, enabled }, text);
    }),
  );
  const aspNet = at('system.web/authentication').map((element) => {
    const scheme = attribute(element, 'mode').toLowerCase();
    return fact(
      element,
      { kind: 'authentication', scheme, enabled: scheme !== 'none' && scheme !== '' },
      `ASP.NET’s authentication mode is ${attribute(element, 'mode') || 'not given'}.`,
    );
  });
  return [...schemes, ...aspNet, ...verbFacts({ at, fact })];
}

function verbFacts({ at, fact }: Scope): readonly ConfigFact[] {
  return at('system.webServer/security/requestFiltering/verbs').flatMap((verbs) => [
    ...(isTrue(verbs, 'allowUnlisted', true)
      ? []
      : [fact(verbs, { kind: 'unlisted-verbs-denied' }, 'Request filtering denies methods that are not listed.')]),
    ...verbs.children
      .filter(({ name }) => name === 'add')
      .map((element) => {
        const verb = attribute(element, 'verb');
        const allowed = isTrue(element, 'allowed', true);
        return fact(
          element,
          { kind: 'verb', verb, allowed },
          `Request filtering ${allowed ? 'allows' : 'denies'} ${verb}.`,
        );
      }),
  ]);
}
