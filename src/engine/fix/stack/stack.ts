import type { ApplicationKind } from '../../iis/server';

/** What is known of the software that answers, and from where. */
export interface Stack {
  readonly application: Known<StackApplication>;
  readonly corsModule: Known<boolean>;
  readonly urlRewrite: Known<boolean>;
  /** Which layer sends the CORS headers that are there now; unknown and unimportant if there are none. */
  readonly corsHeadersFrom: Known<CorsLayer>;
  /** Some response carries a header of CORS. */
  readonly hasCors: boolean;
  /** Preflights get 401 with a challenge for Windows accounts: anonymous authentication is off. */
  readonly refusesAnonymous: boolean;
  readonly isAzure: boolean;
  /** Something other than IIS, as far as the responses tell; null if they do not. */
  readonly foreign: string | null;
  /** Responses come from Kestrel: IIS may stand before it or not. */
  readonly isKestrel: boolean;
  /** The user's web.config has a `<cors>` section, or rules of URL Rewrite that set CORS headers. */
  readonly ownCors: readonly OwnCors[];
  /** The value of the custom header Vary in the user's web.config; null: it has none, or there is no file. */
  readonly ownVary: string | null;
}

export type StackApplication = ApplicationKind | 'other';
/** `iis`: customHeaders. `application`: its code, or what else stands behind. */
export type CorsLayer = 'iis' | 'application';

/** A layer of CORS in the user's own web.config. */
export type OwnCors =
  | { readonly kind: 'custom-headers' }
  | { readonly kind: 'cors-section' }
  | { readonly kind: 'outbound-rule'; readonly name: string };

export interface Known<T> {
  /** null: not known. */
  readonly value: T | null;
  readonly from: 'answer' | 'web.config' | 'traffic' | 'nothing';
  /** How it is known, in a few words; '' if it is not. */
  readonly because: string;
}

/** What a person has said of a server's software; what they were not asked, or do not know, is absent. */
export interface StackAnswers {
  readonly application?: StackApplication;
  readonly corsModule?: boolean;
  readonly urlRewrite?: boolean;
  readonly corsHeadersFrom?: CorsLayer;
}
