import type { ServerTraffic } from '../diagnosis/server-traffic';
import type { CorsRequest } from '../fetch/request';
import type { Response } from '../http/exchange';
import type { HeaderList } from '../http/header-list';
import type { Policy } from '../policy/policy';

export type TargetId = 'iis-custom-headers' | 'iis-cors-module';

/** A way to make a server answer as the policy asks. One file and one row in `targets/index.ts`. */
export interface Target {
  readonly id: TargetId;
  readonly title: string;
  /** null: this way cannot express the policy. */
  readonly plan: (policy: Policy, server: ServerTraffic) => Plan | null;
}

export interface Plan {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly needs: readonly string[];
  readonly warnings: readonly string[];
  /** How the server would answer a preflight, given how it answered it before. */
  readonly answerPreflight: (request: CorsRequest, before: Response) => Predicted<Response>;
  /** The headers of the response to the request itself, given those it had before. */
  readonly responseHeaders: (request: CorsRequest, before: HeaderList) => HeaderList;
}

/** What is not documented is not asserted. */
export type Predicted<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: string };
