/** The service worker: the guide on a click, and what needs privileges. It is never between the traffic and the panel. */
import { answerToolbarClicks } from './guide';
import { startHelper } from './helper';

answerToolbarClicks();
startHelper();
