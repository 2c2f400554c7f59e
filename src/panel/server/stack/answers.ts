/** What was said of servers, as it is remembered: answers only, the server of the latest one last. */
import type { StackAnswers, StackApplication } from '../../../engine/fix/stack/stack';

export type RememberedAnswers = readonly (readonly [origin: string, answers: StackAnswers])[];

export const mostServers = 200;

const applications: Readonly<Record<StackApplication, true>> = {
  static: true,
  php: true,
  aspnet: true,
  'aspnet-web-api': true,
  'aspnet-core': true,
  proxy: true,
  other: true,
};

/** What was stored, as far as it makes sense. */
export function readRemembered(stored: unknown): RememberedAnswers {
  if (!Array.isArray(stored)) return [];
  const rows: readonly unknown[] = stored;
  return rows
    .flatMap((row): RememberedAnswers => {
      if (!Array.isArray(row)) return [];
      const [origin, answers]: readonly unknown[] = row;
      return typeof origin === 'string' && origin !== '' ? [[origin, readAnswers(answers)]] : [];
    })
    .slice(-mostServers);
}

/** With a server's answers in place of those before; without the server if there are none, and without the oldest. */
export function remember(before: RememberedAnswers, origin: string, answers: StackAnswers): RememberedAnswers {
  const others = before.filter(([other]) => other !== origin);
  return Object.keys(answers).length === 0 ? others : [...others, [origin, answers] as const].slice(-mostServers);
}

/** A server's answers with one of them given, or taken back by null. */
export function withAnswer(answers: StackAnswers, id: keyof StackAnswers, value: unknown): StackAnswers {
  return readAnswers({ ...answers, [id]: value });
}

function readAnswers(stored: unknown): StackAnswers {
  const found: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { application, corsModule, urlRewrite, corsHeadersFrom } = found;
  return {
    ...(isApplication(application) ? { application } : {}),
    ...(typeof corsModule === 'boolean' ? { corsModule } : {}),
    ...(typeof urlRewrite === 'boolean' ? { urlRewrite } : {}),
    ...(corsHeadersFrom === 'iis' || corsHeadersFrom === 'application' ? { corsHeadersFrom } : {}),
  };
}

function isApplication(value: unknown): value is StackApplication {
  return typeof value === 'string' && Object.hasOwn(applications, value);
}
