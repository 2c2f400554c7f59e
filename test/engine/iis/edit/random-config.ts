import fc from 'fast-check';

interface Node {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Node[];
  /** Written instead of children: text, CDATA. */
  readonly content?: string;
}

const node = (name: string, attributes: Node['attributes'] = [], children: readonly Node[] = []): Node => ({
  name,
  attributes,
  children,
});

const headerNames = [
  'Access-Control-Allow-Origin',
  'access-control-allow-origin',
  'Vary',
  'VARY',
  'X-Mine',
  'X-Powered-By',
];
const handlerNames = ['WebDAV', 'webdav', 'OPTIONSVerbHandler', 'aspNetCore', 'ExtensionlessUrlHandler-Integrated-4.0'];
const ruleNames = ['CORS preflight', 'cors PREFLIGHT', 'https', 'CORS Allow-Origin'];
const value = fc.constantFrom(
  '*',
  'https://old.example',
  '',
  'a & b < c > d',
  `"it's"`,
  'é \u{1F600}',
  ' x\ty\n',
  '<add name="Vary"/>',
  '-->',
);
const lock = fc.constantFrom<Node['attributes']>([], [], [['lockItem', 'true']]);

const attributesOf = (
  key: string,
  names: readonly string[],
  others: readonly string[],
): fc.Arbitrary<Node['attributes']> =>
  fc
    .tuple(fc.constantFrom(...names), fc.array(value, { minLength: others.length, maxLength: others.length }), lock)
    .chain(([name, values, locks]) => {
      const all: Node['attributes'] = [
        [key, name],
        ...others.map((other, i) => [other, values[i] ?? ''] as const),
        ...locks,
      ];
      return fc.shuffledSubarray([...all], { minLength: all.length });
    });

const items = (
  item: string,
  key: string,
  names: readonly string[],
  others: readonly string[],
  inner: fc.Arbitrary<readonly Node[]> = fc.constant([]),
): fc.Arbitrary<readonly Node[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc
          .tuple(attributesOf(key, names, others), inner)
          .map(([attributes, children]) => node(item, attributes, children)),
      },
      { weight: 2, arbitrary: fc.constantFrom(...names).map((name) => node('remove', [[key, name]])) },
      { weight: 1, arbitrary: fc.constant(node('clear')) },
    ),
    { maxLength: 6 },
  );

const group = (name: string, sections: readonly fc.Arbitrary<Node>[]): fc.Arbitrary<Node> =>
  fc
    .tuple(...sections.map((section) => fc.option(section)))
    .chain((found) => fc.shuffledSubarray(found.filter((each) => each !== null)))
    .map((children) => node(name, [], children));

const inside = (
  name: string,
  children: fc.Arbitrary<readonly Node[]>,
  attributes: Node['attributes'] = [],
): fc.Arbitrary<Node> => children.map((each) => node(name, attributes, each));

const rule = fc.constantFrom<readonly Node[]>([], [node('match', [['url', '.*']]), node('action', [['type', 'None']])]);

const webServer = group('system.webServer', [
  inside(
    'httpProtocol',
    fc.array(inside('customHeaders', items('add', 'name', headerNames, ['value'])), { maxLength: 1 }),
  ),
  inside('cors', items('add', 'origin', ['*', 'https://partner.example'], []), [['enabled', 'true']]),
  inside('handlers', items('add', 'name', handlerNames, ['path', 'verb'])),
  inside('modules', items('add', 'name', ['WebDAVModule', 'CorsModule'], ['type'])),
  group('rewrite', [
    inside('rewriteMaps', items('rewriteMap', 'name', ['CorsAllowOrigin', 'Other'], ['defaultValue'])),
    inside('rules', items('rule', 'name', ruleNames, ['enabled'], rule)),
    inside(
      'outboundRules',
      fc
        .tuple(
          fc.array(inside('preConditions', items('preCondition', 'name', ['CorsPreflight', 'html'], [])), {
            maxLength: 1,
          }),
          items('rule', 'name', ruleNames, [], rule),
        )
        .map(([before, rules]) => [...before, ...rules]),
    ),
  ]),
  group('security', [
    group('requestFiltering', [
      inside('verbs', items('add', 'verb', ['OPTIONS', 'options', 'GET'], ['allowed'])),
      value.map((each) => node('requestLimits', [['maxUrl', each]])),
    ]),
  ]),
]);

const location = fc
  .tuple(fc.constantFrom('.', '', 'api', 'a/b'), fc.array(webServer, { maxLength: 1 }))
  .map(([path, children]) =>
    node(
      'location',
      [
        ['path', path],
        ['inheritInChildApplications', 'false'],
      ],
      children,
    ),
  );

const others: readonly Node[] = [
  node(
    'appSettings',
    [],
    [
      node('add', [
        ['key', 'Access-Control-Allow-Origin'],
        ['value', '*'],
      ]),
    ],
  ),
  { ...node('custom'), content: '<![CDATA[<system.webServer><httpProtocol>]]>&lt;cors&#62; text' },
  node('system.web', [], [node('compilation', [['debug', 'true']])]),
];

/** At most one location for the file's own path: two with the same section are refused. */
const root = fc
  .tuple(fc.array(webServer, { maxLength: 1 }), fc.option(location), fc.shuffledSubarray([...others]))
  .chain(([web, inLocation, rest]) => {
    const all = [...web, ...(inLocation ? [inLocation] : []), ...rest];
    return fc.shuffledSubarray(all, { minLength: all.length });
  })
  .map((children) => node('configuration', [], children));

/** How one file is written: the numbers decide, one after the other, about each white space, quote and comment. */
interface Style {
  readonly lineBreak: string;
  readonly unit: string;
  readonly oneLine: boolean;
  readonly noise: readonly number[];
}

const style: fc.Arbitrary<Style> = fc.record({
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  unit: fc.constantFrom('  ', '\t', '    ', ''),
  oneLine: fc.boolean(),
  noise: fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 50 }),
});

/** Any well-formed web.config, whatever IIS would say about it. */
export const randomConfig: fc.Arbitrary<string> = fc
  .tuple(
    root,
    style,
    fc.constantFrom('', '\uFEFF'),
    fc.constantFrom('', '<?xml version="1.0" encoding="utf-8"?>', '<!-- top -->'),
  )
  .map(([tree, how, mark, first]) => {
    const gap = how.oneLine || first === '' ? '' : how.lineBreak;
    return `${mark}${first}${gap}${write(tree, how)}`;
  });

function write(tree: Node, { lineBreak, unit, oneLine, noise }: Style): string {
  let at = 0;
  const chance = (percent: number): boolean => (noise[at++ % noise.length] ?? 0) < percent;
  const comment = (): string => (chance(50) ? '<!-- <add name="Vary" value="x"/> -->' : '<!--\u{1F600}-->');
  const visit = ({ name, attributes, children, content }: Node, indent: string): string => {
    const space = (): string => (chance(90) ? ' ' : chance(50) ? `${lineBreak}${indent}\t` : '  ');
    const written = attributes.map(([key, text]) => {
      const quote = chance(80) ? '"' : "'";
      const equals = chance(90) ? '=' : ' = ';
      return `${space()}${key}${equals}${quote}${escaped(text, quote)}${quote}`;
    });
    const start = `<${name}${written.join('')}${chance(10) ? ' ' : ''}`;
    if (content === undefined && children.length === 0 && chance(70)) return `${start}${chance(50) ? ' ' : ''}/>`;
    const inner = `${indent}${unit}`;
    const gap = (to: string): string =>
      oneLine || chance(5) ? (chance(20) ? ' ' : '') : `${lineBreak}${chance(5) ? lineBreak : ''}${to}`;
    const parts = children.map((child) => {
      const before = chance(10) ? `${gap(inner)}${comment()}` : '';
      const after = chance(8) ? ` ${comment()}` : '';
      return `${before}${gap(inner)}${visit(child, inner)}${after}`;
    });
    const lone = children.length === 0 && chance(20) ? `${gap(inner)}${comment()}` : '';
    return `${start}>${content ?? ''}${parts.join('')}${lone}${chance(90) ? gap(indent) : ''}</${name}${chance(5) ? ' ' : ''}>`;
  };
  return visit(tree, '');
}

function escaped(text: string, quote: string): string {
  const plain = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#xA;');
  return quote === '"' ? plain.replaceAll('"', '&quot;') : plain.replaceAll("'", '&apos;');
}
