import type { CodePolicy } from '../../src/engine/policy/policy';

/** One origin that may do all kinds of things. */
export const onePolicy: CodePolicy = {
  rules: [
    {
      origin: 'https://app.example.com',
      methods: ['DELETE', 'PUT'],
      headers: ['authorization', 'content-type'],
      credentials: true,
      exposeHeaders: ['etag'],
    },
  ],
  maxAge: 7_200,
};

/** Two origins that may do different things. */
export const twoPolicy: CodePolicy = {
  rules: [
    ...onePolicy.rules,
    { origin: 'https://shop.example.com', methods: [], headers: ['x-tenant'], credentials: false, exposeHeaders: [] },
  ],
  maxAge: 600,
};

/** Two origins that may do the same: read, without a preflight. */
export const readersPolicy: CodePolicy = {
  rules: ['https://a.example.com', 'https://b.example.com'].map((origin) => ({
    origin,
    methods: [],
    headers: [],
    credentials: false,
    exposeHeaders: [],
  })),
  maxAge: 600,
};

/** Every origin. */
export const publicPolicy: CodePolicy = {
  rules: [{ origin: '*', methods: ['PUT'], headers: ['x-key'], credentials: false, exposeHeaders: ['etag'] }],
  maxAge: 600,
};

/** A policy in which everything is this text. */
export function policyWith(text: string): CodePolicy {
  const rule = { methods: [text], headers: [text], credentials: true, exposeHeaders: [text] };
  return {
    rules: [
      { ...rule, origin: text },
      { ...rule, origin: `https://${text}`, methods: [] },
    ],
    maxAge: 600,
  };
}
