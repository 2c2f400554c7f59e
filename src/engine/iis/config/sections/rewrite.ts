import {
  bool,
  caseSensitive,
  collectionOf,
  type ElementSchema,
  elementOf,
  flags,
  integer,
  integerExcept,
  listOf,
  oneOf,
  required,
  string,
} from '../schema';
import { type SectionFacts, section } from './section';

const patternSyntax = oneOf(['ECMAScript', 'Wildcard', 'ExactMatch'], 'ECMAScript');
const logicalGrouping = oneOf(['MatchAll', 'MatchAny'], 'MatchAll');

function conditions(
  matchTypes: readonly string[],
  attributes: ElementSchema['attributes'],
  keys: boolean,
): ElementSchema {
  const item = {
    input: string(),
    matchType: oneOf(matchTypes, 'Pattern'),
    pattern: string(),
    ignoreCase: bool(true),
    negate: bool(false),
  };
  return elementOf(
    { logicalGrouping, ...attributes },
    {},
    collectionOf(keys ? Object.keys(item) : [], elementOf(item), { remove: false, clear: false }),
  );
}

/** Of 3xx, only Redirect actions make redirects. https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-configuration-reference#customresponse-action */
const statusCode = integerExcept(300, 307);

function inboundRules(matchTypes: readonly string[]): ElementSchema {
  const rule = elementOf(
    { name: required(string()), enabled: bool(true), patternSyntax, stopProcessing: bool(false) },
    {
      match: elementOf({ url: string(), ignoreCase: bool(true), negate: bool(false) }),
      conditions: conditions(matchTypes, { trackAllCaptures: bool(false) }, false),
      serverVariables: listOf(
        ['name'],
        { name: required(string()), value: string(''), replace: bool(true) },
        { add: 'set', remove: false, clear: false },
      ),
      action: elementOf({
        type: oneOf(['None', 'Rewrite', 'Redirect', 'CustomResponse', 'AbortRequest'], 'None'),
        url: string(''),
        appendQueryString: bool(true),
        logRewrittenUrl: bool(false),
        redirectType: oneOf(['Permanent', 'Found', 'SeeOther', 'Temporary'], 'Permanent'),
        statusCode,
        subStatusCode: integer(0, 0, 999),
        statusReason: string(''),
        statusDescription: string(''),
      }),
    },
  );
  return elementOf({}, {}, collectionOf(['name'], rule, { add: 'rule' }));
}

const outboundRule = elementOf(
  {
    name: required(string()),
    preCondition: string(),
    enabled: bool(true),
    patternSyntax,
    stopProcessing: bool(false),
  },
  {
    match: elementOf({
      filterByTags: flags(
        [
          'None',
          'A',
          'Area',
          'Base',
          'Form',
          'Frame',
          'Head',
          'IFrame',
          'Img',
          'Input',
          'Link',
          'Script',
          'CustomTags',
        ],
        'None',
      ),
      customTags: string(),
      serverVariable: string(),
      pattern: string(''),
      occurrences: integer(0),
      ignoreCase: bool(true),
      negate: bool(false),
    }),
    conditions: conditions(['Pattern'], { trackAllCaptures: bool(true) }, true),
    action: elementOf({ type: oneOf(['None', 'Rewrite'], 'None'), value: string(''), replace: bool(true) }),
  },
);

const preCondition = elementOf(
  { name: required(string()), logicalGrouping, patternSyntax },
  {},
  conditions(['Pattern'], {}, true).collection,
);

const outboundRules = elementOf(
  { rewriteBeforeCache: bool(false) },
  {
    preConditions: elementOf({}, {}, collectionOf(['name'], preCondition, { add: 'preCondition' })),
    customTags: elementOf(
      {},
      {},
      collectionOf(
        ['name'],
        elementOf(
          { name: required(string()) },
          {},
          collectionOf(['name', 'attribute'], elementOf({ name: required(string()), attribute: required(string()) }), {
            add: 'tag',
          }),
        ),
        { add: 'tags' },
      ),
    ),
  },
  collectionOf(['name'], outboundRule, { add: 'rule' }),
);

const rewriteMap = elementOf(
  { name: required(string()), defaultValue: string(''), ignoreCase: bool(true) },
  {},
  collectionOf(['key'], elementOf({ key: required(caseSensitive(string())), value: string('') })),
);

/** URL Rewrite 2. https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference */
export const rewrite: Readonly<Record<string, SectionFacts>> = {
  'rewrite/rules': section(inboundRules(['Pattern', 'IsFile', 'IsDirectory']), { module: 'urlRewrite' }),
  'rewrite/globalRules': section(inboundRules(['Pattern']), { module: 'urlRewrite', locked: true }),
  'rewrite/outboundRules': section(outboundRules, { module: 'urlRewrite' }),
  'rewrite/rewriteMaps': section(elementOf({}, {}, collectionOf(['name'], rewriteMap, { add: 'rewriteMap' })), {
    module: 'urlRewrite',
  }),
  'rewrite/allowedServerVariables': section(listOf(['name'], { name: required(string()) }), {
    module: 'urlRewrite',
    locked: true,
  }),
  'rewrite/providers': section(null, { module: 'urlRewrite' }),
};
