import type { ConfigEdit } from '../iis/edit/config-edit';
import type { Application, Installed, ServerModel } from '../iis/server';
import type { Policy } from '../policy/policy';
import type { Stack } from './stack/stack';

export type TargetId =
  | 'iis-custom-headers'
  | 'iis-cors-module'
  | 'iis-url-rewrite'
  | 'iis-http-module'
  | 'iis-powershell'
  | 'iis-appcmd'
  | 'aspnet-core'
  | 'aspnet-web-api'
  | 'http';

/** A way to make a server answer as the policy asks. One file and one row in `targets/index.ts`. */
export interface Target {
  readonly id: TargetId;
  readonly title: string;
  /**
   * From the least change to the most: the first that makes all requests pass is offered, else the last.
   * Empty: this way cannot express the policy, or does not exist on this stack.
   */
  readonly plans: (context: FixContext) => readonly Plan[];
}

/** What a target is made from. */
export interface FixContext {
  readonly policy: Policy;
  readonly stack: Stack;
  /** What the causes need beside CORS headers: verbs opened, WebDAV removed. */
  readonly mended: readonly ConfigEdit[];
}

/** A change, in what people apply and in what the model applies. */
export interface Plan {
  /** What changes in IIS's configuration. */
  readonly edits: readonly ConfigEdit[];
  /** Whether the edits are shown as the web.config they make; scripts make them otherwise. */
  readonly asWebConfig: boolean;
  /** Code and scripts. */
  readonly files: readonly PlannedFile[];
  /** It only takes something away: offered if that is enough, else it is no way to answer as the policy asks. */
  readonly takesAway?: true;
  readonly needs: readonly string[];
  readonly warnings: readonly string[];
  /** What must be installed; where it is not, the section is error 500.19. */
  readonly requires: Partial<Installed>;
  /** The application with the code in it. */
  readonly application?: (before: Application) => Application;
  /** For servers that are not IIS: what the changed server answers. */
  readonly model?: (before: ServerModel) => ServerModel;
}

export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
}

export type Language = 'xml' | 'csharp' | 'powershell' | 'cmd' | 'sh' | 'text';
