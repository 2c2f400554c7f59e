/**
 * The report: what the engine says about captured traffic. The panel renders it, `cors-lens explain --json` prints it,
 * `docs/report.schema.json` describes it. Changes are additive: a name that was published keeps its meaning.
 */
import type { AdviceId } from '../diagnosis/advice/ids';
import type { CauseCode } from '../diagnosis/causes/codes';
import type { RuleId } from '../diagnosis/rules/ids';
import type { StepId } from '../fetch/steps';
import type { StackQuestion } from '../fix/stack/questions';
import type { Language, TargetId } from '../fix/target';
import type { Range } from '../http/range';
import type { DiffHunk } from '../iis/edit/diff';
import type { Policy } from '../policy/policy';
import type { TextPart } from './text';

export type Verdict = 'blocked' | 'allowed' | 'not-cors' | 'unknown';
export type Credentials = 'include' | 'omit' | 'unknown';
/** Under which credentials mode of the request a statement holds. */
export type When = 'always' | 'with-credentials' | 'without-credentials';
export type At = 'preflight' | 'actual';
export type Confidence = 'certain' | 'likely' | 'possible';

/** Everything that the engine says of what was captured. */
export type Report = ReportOf<ServerReport>;

/** A report that tells of the servers as much as `Server` has room for. */
export interface ReportOf<Server extends ServerOutline> {
  readonly version: 1;
  readonly input: InputReport;
  readonly requests: readonly RequestReport[];
  readonly servers: readonly Server[];
}

/** What was read, and what could not be. */
export interface InputReport {
  /** The program that wrote the HAR (`log.creator`, `log.browser`), null for live capture. */
  readonly creator: string | null;
  readonly entries: number;
  /** Entries that could not be used, each with the place and the fault. */
  readonly broken: readonly InputProblem[];
  /** false: the file is damaged, and entries after the damage are lost. */
  readonly whole: boolean;
  /** What the reader should know about the whole input, for example that it is cut off. */
  readonly notices: readonly string[];
}

export interface InputProblem {
  /** Index in `log.entries`. */
  readonly entry: number;
  /** Where in the entry, for example `request.url`. */
  readonly path: string;
  readonly problem: string;
}

export interface RequestReport {
  /** Stable for the same traffic, whatever the order of arrival. */
  readonly id: string;
  readonly url: string;
  readonly method: string;
  /** The page's origin as the browser sent it, null if no message shows it. */
  readonly origin: string | null;
  readonly entry: number | null;
  readonly hops: readonly number[];
  readonly preflights: readonly number[];
  readonly verdict: Verdict;
  /** It was made while a trial was on: the verdict is that of the change, not of the server. */
  readonly trial: boolean;
  readonly credentials: Credentials;
  readonly reasons: readonly Reason[];
  readonly problems: readonly Problem[];
  readonly cause: CauseReport | null;
  /** Origin of the server that judged (the hop where it stopped, else the last). */
  readonly server: string;
  /** One sentence with the real values: why it is blocked, or what it is instead. */
  readonly summary: Text;
  /** A few words for a list row. */
  readonly brief: string;
  /** The steps the browser took, in order; empty when the CORS protocol does not apply. */
  readonly steps: readonly StepReport[];
  readonly startedDateTime: string;
  /** Milliseconds from the start of the first hop or preflight to the end of the last; null if not recorded. */
  readonly durationMs: number | null;
  /** HTTP status of the last preflight and of the last response, null if there was none. */
  readonly status: {
    readonly preflight: number | null;
    readonly actual: number | null;
  };
  /** HTTP statuses of all its preflights and responses, those of redirects among them, in order. */
  readonly statuses: readonly number[];
}

export interface Reason {
  /** Chromium's `Network.CorsError`. */
  readonly chromium: string;
  /** Firefox's reason, as its console and MDN name it. */
  readonly firefox: string;
  readonly rule: RuleId;
  readonly at: At;
  readonly when: When;
  /** What the browser names beside the code (the header, the method), '' if nothing. */
  readonly parameter: string;
}

export interface Problem {
  readonly rule: RuleId;
  readonly at: At;
  /** Index in `hops`: which hop of a redirect chain. */
  readonly hop: number;
  readonly when: When;
  readonly title: string;
  readonly text: string;
  readonly parts: readonly TextPart[];
  /** What to change on the server, in one sentence. */
  readonly change: string;
  /** The methods or header names that are not allowed; empty for problems of another kind. */
  readonly missing: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly spec: string;
}

export interface Evidence {
  /** Index in `log.entries`, null if the message is not in the capture. */
  readonly entry: number | null;
  readonly at: At;
  readonly hop: number;
  readonly message: 'request' | 'response';
  /** Header name, or `status` for the status code. */
  readonly header: string;
  /** null: the header is missing. */
  readonly value: string | null;
  /** The characters of `value` that decided. */
  readonly marks: readonly Range[];
}

/** passed · failed: the browser stopped here · would-fail: next, once the one before is mended · not-reached: no data. */
export type StepOutcome = 'passed' | 'failed' | 'would-fail' | 'not-reached';

export interface StepReport {
  readonly step: StepId;
  readonly at: At;
  readonly hop: number;
  readonly outcome: StepOutcome;
  readonly when: When;
  readonly title: string;
  /** What was found, '' if there is nothing to add to the title. */
  readonly text: string;
  readonly rule: RuleId | null;
  readonly evidence: readonly Evidence[];
  readonly spec: string;
}

export interface CauseReport {
  readonly code: CauseCode;
  readonly confidence: Confidence;
  readonly text: string;
  readonly parts: readonly TextPart[];
  /** What to change, in one sentence. */
  readonly change: string;
}

/** What the requests and answers alone tell of a server. */
export interface ServerOutline {
  readonly origin: string;
  /** What answers there, as far as its responses tell: `IIS 10.0`, `Kestrel`; null if they do not. */
  readonly product: string | null;
  /** Indexes into `requests`. */
  readonly requests: readonly number[];
  readonly blocked: readonly number[];
}

export interface ServerReport extends ServerOutline {
  readonly policy: Policy;
  /** Where the policy has to guess: some request may or may not send credentials. */
  readonly credentials: Credentials;
  readonly fixes: readonly FixReport[];
  /** What only the people at the server know, and what is known or supposed so far. */
  readonly questions: readonly StackQuestion[];
  /** Commands that repeat the requests after the change and say whether they pass. */
  readonly checks: readonly CheckScript[];
  /** What was read in the web.config that was given, null if none was. */
  readonly webConfig: WebConfigReport | null;
  /** What passes but is dangerous or fragile. */
  readonly advice: readonly Advice[];
}

/** danger: can be exploited · fragile: works until something changes · note: needless, or without effect. */
export type AdviceSeverity = 'danger' | 'fragile' | 'note';

/** What passes at a server, and is worth mending all the same. */
export interface Advice {
  readonly id: AdviceId;
  readonly severity: AdviceSeverity;
  readonly confidence: Confidence;
  readonly title: string;
  readonly text: string;
  readonly parts: readonly TextPart[];
  /** What to change on the server, in one sentence. */
  readonly change: string;
  /** The header lines of one answer on which it was seen, of a few where it takes several to see it. */
  readonly evidence: readonly Evidence[];
  /** Indexes in `log.entries` of the answers on which it was seen, preflights included; the first 100. */
  readonly entries: readonly number[];
  /** How many answers it was seen on. */
  readonly count: number;
}

export interface FixReport {
  readonly target: TargetId;
  readonly title: string;
  readonly recommended: boolean;
  /** What must be true or done before it works, for example a module to install. */
  readonly needs: readonly string[];
  readonly files: readonly FixFile[];
  readonly warnings: readonly string[];
  /** What keeps the change from being made in the web.config that was given; null if nothing does. */
  readonly problem: FileProblem | null;
  readonly predicted: Prediction;
  /** Which observed requests would still be blocked, and by what; those that no server can let pass whatever is predicted. */
  readonly remaining: readonly {
    readonly request: number;
    readonly text: string;
  }[];
}

export interface FixFile {
  readonly path: string;
  readonly text: string;
  readonly language: Language;
  /** What changes in the file that was given; null for a new file. */
  readonly hunks: readonly DiffHunk[] | null;
}

/** A fault of a configuration file. Lines and columns are counted from 1. */
export interface FileProblem {
  readonly message: string;
  /** What to do, in one sentence. */
  readonly change: string;
  readonly line: number;
  readonly column: number;
}

export interface WebConfigReport {
  readonly name: string;
  /** Why it cannot be edited, or what IIS would not accept in it as it is; null if it is fine. */
  readonly problem: FileProblem | null;
  /** What in it matters for CORS, with the line. */
  readonly notices: readonly { readonly line: number; readonly text: string }[];
}

export interface CheckScript {
  readonly id: 'curl' | 'curl-cmd' | 'powershell';
  readonly title: string;
  readonly language: Language;
  readonly text: string;
}

/** The outcome of judging the predicted answers by the CORS steps, for all blocked requests that the server can let pass. */
export type Prediction = 'passes' | 'passes-without-credentials' | 'fails' | 'unknown';

export interface Text {
  readonly text: string;
  readonly parts: readonly TextPart[];
}
