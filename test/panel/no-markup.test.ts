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

it('the extension’s pages run scripts and styles of their own only, and connect to nothing', () => {
  const { content_security_policy: policy } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const directives = new Map(
    String(policy.extension_pages)
      .split(';')
      .map((directive) => directive.trim().split(/ (.*)/, 2) as [string, string]),
  );
  expect(Object.fromEntries(directives)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
});
