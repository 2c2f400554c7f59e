import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(path.join('src', file), 'utf8')] as const);

const sinks =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|dangerouslySetInnerHTML|srcdoc|DOMParser|setHTMLUnsafe)\b|document\.write|\beval\(|new Function\b/;

it('no source makes markup or code of a text', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter(([, text]) => sinks.test(text)).map(([file]) => file)).toEqual([]);
});

it('the extension runs scripts and styles of its own only', () => {
  const { content_security_policy: policy } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  expect(directivesOf(policy.extension_pages)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
});

// The manifest's policy is the service worker's, too, which re-checks servers; each page takes that away from itself.
it.each(['src/devtools/devtools.html', 'src/panel/panel.html', 'src/background/guide.html'])(
  '%s connects to nothing',
  (page) => {
    const [, policy = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(readFileSync(page, 'utf8')) ?? [];
    expect(directivesOf(policy)).toEqual({ 'connect-src': "'none'" });
  },
);

function directivesOf(policy: unknown): Record<string, string> {
  const directives = String(policy)
    .split(';')
    .map((directive) => directive.trim().split(/ (.*)/, 2) as [string, string]);
  return Object.fromEntries(directives);
}
