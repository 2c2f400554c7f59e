import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConfigEdit } from '../../../../src/engine/iis/edit/config-edit';
import { editConfig } from '../../../../src/engine/iis/edit/edit-config';
import { newConfig } from '../../../../src/engine/iis/edit/new-config';
import type { SourceElement } from '../../../../src/engine/iis/xml/document';
import { element } from '../../../../src/engine/iis/xml/element';
import { parseXml } from '../../../../src/engine/iis/xml/parse';
import { corsEnabled, header, item, limit, noHeader, preflightRule, targets, without } from './edits';
import { edited } from './effect';
import { randomConfig } from './random-config';

const place = fc.constantFrom<'first' | 'last'>('first', 'last');
const guard = fc.constantFrom<'remove' | 'none'>('remove', 'none');
const inherited = fc.constantFrom<'always' | 'if-present'>('always', 'if-present');

const corsEdits = (targets.corsModule ?? []).filter(({ section }) => section === corsEnabled.section);

/** An edit of any kind, and what it is about: two edits of one change are never about the same. */
const edit: fc.Arbitrary<readonly [string, ConfigEdit]> = fc.oneof(
  fc
    .tuple(fc.constantFrom('Vary', 'Access-Control-Allow-Origin', 'X-New'), fc.string(), place, guard)
    .map(([name, value, at, guarded]) => [name, { ...header(name, value), place: at, guard: guarded }] as const),
  fc
    .tuple(fc.constantFrom('Vary', 'Access-Control-Allow-Origin', 'X-New'), inherited)
    .map(([name, how]) => [name, noHeader(name, how)] as const),
  fc
    .tuple(fc.constantFrom('WebDAV', 'OPTIONSVerbHandler'), inherited)
    .map(([name, how]) => [name, without('handlers', name, how)] as const),
  fc
    .tuple(place, guard)
    .map(([at, guarded]) => ['preflight', { ...preflightRule, place: at, guard: guarded }] as const),
  fc
    .constantFrom(...(targets.rewrite ?? []), ...(targets.mends ?? []), ...corsEdits, limit)
    .map((each) => [JSON.stringify(each), each] as const),
);

const edits = fc
  .uniqueArray(edit, { selector: ([about]) => about, minLength: 1, maxLength: 6 })
  .map((each) => each.map(([, one]) => one))
  .filter((each) => each.filter(({ section }) => /rules$/.test(section)).length < 2)
  .filter((each) => each.filter(({ section, kind }) => /handlers$/.test(section) && kind === 'remove-item').length < 2);

test('any edits of any file: as asked, nothing else touched, and nothing the second time', () => {
  fc.assert(
    fc.property(randomConfig, edits, (text, asked) => {
      edited(text, asked);
    }),
    { numRuns: 1000 },
  );
});

const hostile = fc.oneof(
  fc.constantFrom(
    '"><script>alert(1)</script>',
    `' x='`,
    '&amp;&#60;',
    ']]>',
    '-->',
    '\r\n\t x',
    '\u0000',
    '\uD800',
    '\uFFFE',
    '\u2028',
    '\u{1F600}é',
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
);
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const all = (source: SourceElement): readonly SourceElement[] => [source, ...source.children.flatMap(all)];

test('no value breaks out: it comes back as it was, or the edit is refused', () => {
  const quoted = `<configuration><system.webServer><httpProtocol><customHeaders><add value='x' name='some-header'/></customHeaders></httpProtocol></system.webServer></configuration>`;
  fc.assert(
    fc.property(hostile, hostile, fc.constantFrom('<configuration/>', quoted), (name, value, text) => {
      const asked: readonly ConfigEdit[] = [
        header('Some-Header', value),
        noHeader(name),
        item('rewrite/rules', element('rule', { name }, [element('match', { url: value })])),
        { ...limit, value },
      ];
      const result = editConfig(text, asked);
      if (notInXml.test(name) || notInXml.test(value)) {
        expect(result).toMatchObject({
          ok: false,
          problem: { message: expect.stringContaining('which XML cannot hold') },
        });
        return;
      }
      if (!result.ok) throw new Error(result.problem.message);
      const elements = all(parseXml(result.text).root);
      expect(elements.filter((each) => each.name === 'script')).toEqual([]);
      const values = (tag: string, key: string): readonly unknown[] =>
        elements
          .filter((each) => each.name === tag)
          .map(({ attributes }) => attributes.find((each) => each.name === key)?.value);
      expect(values('add', 'value')).toEqual([value]);
      expect(values('rule', 'name')).toEqual([name]);
      expect(values('match', 'url')).toEqual([value]);
      expect(values('requestLimits', 'maxAllowedContentLength')).toEqual([value]);
      expect(result.text).toMatch(/^[\x20-\x7e\n]*$/);
    }),
    { numRuns: 1000 },
  );
});

test('names that are none are refused', () => {
  for (const name of ['', 'a b', 'a"', '<a', 'é', 'xml:lang', '1'])
    expect(newConfig([item('handlers', element('add', { name: 'x', [name]: 'y' }))])).toMatchObject({ ok: false });
  expect(newConfig([item('handlers', element('add', {}))])).toMatchObject({
    ok: false,
    problem: { message: 'An item has no name.' },
  });
});
