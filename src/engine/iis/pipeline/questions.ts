import type { Assumption } from './assumption';

/** A question that nothing answers, with its possible answers. */
interface Question<T> {
  readonly why: string;
  readonly answers: readonly T[];
}

const headerOrder =
  'in which order customHeaders, outbound rules and the CORS module set a header is documented nowhere';

/** One for each assumption. */
export const questions: { readonly [Name in keyof Assumption]: Question<Assumption[Name]> } = {
  corsModule: {
    why: 'whether the CORS module comes before or after request filtering and URL Rewrite is documented nowhere',
    answers: ['first', 'before-rewrite', 'after-rewrite'],
  },
  httpRedirect: {
    why: 'whether httpRedirect comes before or after authentication is documented nowhere',
    answers: ['before-authentication', 'after-authorization'],
  },
  corsReplaces: {
    why: 'whether the CORS module replaces headers that the application has set, or adds its own, is documented nowhere',
    answers: [false, true],
  },
  corsBeforeCustom: { why: headerOrder, answers: [true, false] },
  outboundRules: { why: headerOrder, answers: ['between', 'first', 'last'] },
  onDisk: {
    why: 'a rule of URL Rewrite asks whether there is a file, and that is not known',
    answers: [false, true],
  },
  errorsKeepHeaders: {
    why: 'whether an application’s headers stay when httpErrors replaces its errors is documented nowhere',
    answers: [true, false],
  },
  managedCode: {
    why: 'whether the application pool loads .NET Framework is not known',
    answers: [true, false],
  },
};
