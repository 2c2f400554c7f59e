import type { ApplicationKind } from '../../server';
import type { Position } from '../../xml/position';

/** Something in a web.config that matters for CORS. */
export type ConfigFact = FactDetail & FactPlace;

export interface FactPlace extends Position {
  /** The path of the `<location>` that it stands in; null for the file's own path, which `<location path=".">` means, too. */
  readonly location: string | null;
  /** For people, one sentence. */
  readonly text: string;
}

export type FactDetail =
  /** `value` is null for a `<remove>`. */
  | { readonly kind: 'cors-header'; readonly name: string; readonly value: string | null }
  /** The custom header Vary, which a change adds to. */
  | { readonly kind: 'vary-header'; readonly value: string }
  | { readonly kind: 'cors-section'; readonly enabled: boolean; readonly origins: readonly string[] }
  | { readonly kind: 'rewrite' }
  /** An outbound rule that sets a CORS header. */
  | { readonly kind: 'cors-rule'; readonly name: string; readonly variable: string }
  /** An inbound rule that answers OPTIONS itself. */
  | { readonly kind: 'preflight-rule'; readonly name: string }
  | { readonly kind: 'options-handler'; readonly name: string; readonly change: 'added' | 'removed' }
  | { readonly kind: 'webdav-removed'; readonly part: 'module' | 'handler' }
  | { readonly kind: 'application'; readonly application: ApplicationKind | 'other' }
  | { readonly kind: 'authentication'; readonly scheme: string; readonly enabled: boolean }
  | { readonly kind: 'verb'; readonly verb: string; readonly allowed: boolean }
  | { readonly kind: 'unlisted-verbs-denied' }
  | { readonly kind: 'config-source'; readonly section: string; readonly file: string };
