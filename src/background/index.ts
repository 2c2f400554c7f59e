/** The service worker: the guide on a click, and what needs privileges. It is never between the traffic and the panel. */
import { isFirefox } from '../messaging/browser';
import { answerToolbarClicks } from './guide';
import { startHelper } from './helper';

answerToolbarClicks();
// Trial and re-check are not for Firefox, which is not asked for what they need.
if (!isFirefox()) startHelper();
