import type { Firefox } from './firefox';

/** What the console says of a request that CORS blocked. */
export interface ConsoleReason {
  /** As MDN names its page. */
  readonly code: string;
  /** The URL at which the browser stopped: after redirects, the last. */
  readonly url: string;
}

/** Every reason that the console of any page names, from now on. */
export interface ConsoleReasons {
  /** Resolves when one was named for this URL; all since the last time. */
  take(until: string): Promise<readonly ConsoleReason[]>;
}

/** Pages write them, and the browser collects the last 250 messages of all; this keeps all reasons. */
export async function recordReasons(firefox: Firefox): Promise<ConsoleReasons> {
  await firefox.run(`
    globalThis.corsReasons = [];
    globalThis.lookAtReasons = () => {};
    Services.console.registerListener({
      observe(message) {
        if (!(message instanceof Ci.nsIScriptError) || !message.category.startsWith('CORS')) return;
        // The others say what will be blocked one day.
        if (!message.errorMessage.startsWith('Cross-Origin Request Blocked')) return;
        corsReasons.push([message.category, message.errorMessage]);
        lookAtReasons();
      },
    });`);
  return {
    take: async (until) => {
      const taken = await firefox.run(
        `const [until] = arguments;
        return new Promise((resolve) => {
          globalThis.lookAtReasons = () => {
            if (corsReasons.some(([, text]) => text.includes(until))) resolve(corsReasons.splice(0));
          };
          lookAtReasons();
        });`,
        until,
      );
      return (taken as readonly (readonly [string, string])[]).map(([category, text]) => ({
        // A number is added when the wording changes.
        code: category.replace(/\d+$/, ''),
        url: urlIn(text),
      }));
    },
  };
}

/** "Cross-Origin Request Blocked: … the remote resource at https://… (Reason: …)." Some reasons put the URL in quotes. */
function urlIn(text: string): string {
  const [, url] = / resource at ‘?([^\s’]+)’?\. \(Reason: /.exec(text) ?? [];
  if (url === undefined) throw new Error(`No URL in the console’s message: ${text}`);
  return url;
}
