import { plain, say } from '../../report/text';
import { type Adviser, requestLines, responseLines } from './adviser';

/** Any site can have the origin `null`: a sandboxed frame is enough. https://w3c.github.io/webappsec-cors-for-developers/#avoid-returning-access-control-allow-origin-null */
export const nullOrigin: Adviser = {
  title: 'The origin null is let in',
  find({ all }) {
    const seen = all.filter(({ allowOrigin }) => allowOrigin === 'null');
    const worst = seen.find(({ allowsCredentials }) => allowsCredentials) ?? seen[0];
    if (!worst) return null;
    const credentials = worst.allowsCredentials;
    return {
      severity: credentials ? 'danger' : 'fragile',
      confidence: 'certain',
      explain: say`The server lets in ${'Origin: null'}${plain(credentials ? ', with credentials' : '')}. Any site can send it from a sandboxed frame, so it lets in everybody.`,
      change: 'Take null out of the list of origins; serve the page over https, or give its frame allow-same-origin.',
      seen,
      evidence: [
        ...requestLines(worst, 'Origin'),
        ...responseLines(worst, 'Access-Control-Allow-Origin'),
        ...responseLines(worst, 'Access-Control-Allow-Credentials'),
      ],
    };
  },
};
