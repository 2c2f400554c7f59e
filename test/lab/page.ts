import path from 'node:path';
import { build } from 'esbuild';
import type { Answer, LabCase } from './case';
import { caseGroups } from './cases';
import type { PageCase, PageCaseGroup } from './client';

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9dee5, #3b3d42); --dim: light-dark(#5b6570, #a3a9b1); }
body { font: 14px/1.45 system-ui, sans-serif; max-width: 76rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0; max-width: 70ch; color: var(--dim); }
ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { display: grid; grid-template-columns: 7rem 1fr minmax(9rem, auto); gap: .75rem; align-items: center; padding: .4rem 0; border-bottom: 1px solid var(--line); }
code { display: block; font: 12px/1.5 ui-monospace, monospace; color: var(--dim); overflow-wrap: anywhere; }
button { font: inherit; padding: .15rem .9rem; justify-self: start; }
output { display: grid; gap: .15rem; text-align: right; }
@media (width < 46rem) { li { grid-template-columns: 7rem 1fr; } output { grid-column: 2; text-align: left; } }
.failed::before { content: '✕ '; } .failed { color: light-dark(#b3261e, #f2a19a); }
.answered::before { content: '✓ '; } .answered { color: light-dark(#146c2e, #81c995); }
`;

/** Bundles the page's script; the result answers every address of a page's origin. */
export async function makePage(): Promise<(url: URL) => Answer> {
  const script = await bundleClient();
  return ({ origin, pathname }) => {
    if (pathname === '/client.js') return content('text/javascript', script);
    return content('text/html', html(origin));
  };
}

function html(origin: string): string {
  // `<` as an escape: JSON in a script element must not end the element.
  const data = JSON.stringify(caseGroups.map(pageGroup)).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>CORS Lens lab</title>
<style>${style}</style>
<h1>CORS Lens lab</h1>
<p>This page is <code style="display:inline">${origin}</code>. Behind each button is a server of its own that answers in one
particular, mostly broken, way. Open DevTools, choose the panel “CORS Lens”, and send.</p>
<script type="application/json" id="cases">${data}</script>
<script src="/client.js"></script>
</html>`;
}

function pageGroup({ title, cases }: { title: string; cases: readonly LabCase[] }): PageCaseGroup {
  return { title, cases: cases.map(pageCase) };
}

function pageCase({ id, title, page, request, before, beside }: LabCase): PageCase {
  return {
    id,
    title,
    page,
    request,
    ...(before && { before }),
    ...(beside && { beside }),
  };
}

function content(type: string, body: string): Answer {
  return {
    status: 200,
    headers: [['Content-Type', `${type}; charset=utf-8`]],
    body,
  };
}

async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    // npm scripts and vitest run in the repository's root; `import.meta.url` is of no use in a bundle.
    entryPoints: [path.resolve('test/lab/client/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}
