import { say } from '../../report/text';
import { type Adviser, responseLines } from './adviser';

/** https://fetch.spec.whatwg.org/#cors-protocol-and-credentials */
export const wildcardAndCredentials: Adviser = {
  title: 'Access-Control-Allow-Credentials without effect',
  find({ all }) {
    const seen = all.filter(({ allowOrigin, allowsCredentials }) => allowOrigin === '*' && allowsCredentials);
    const [first] = seen;
    if (!first) return null;
    return {
      severity: 'note',
      confidence: 'certain',
      explain: say`${'Access-Control-Allow-Credentials: true'} does nothing beside ${'Access-Control-Allow-Origin: *'}: browsers block every request with credentials then.`,
      change: 'Leave out Access-Control-Allow-Credentials, or name exact origins if pages shall send cookies.',
      seen,
      evidence: [
        ...responseLines(first, 'Access-Control-Allow-Origin'),
        ...responseLines(first, 'Access-Control-Allow-Credentials'),
      ],
    };
  },
};
