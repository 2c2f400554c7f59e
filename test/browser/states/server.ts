import { caseOf } from '../../lab/cases';
import { importHar as drop } from '../import-har';
import { press } from '../press';
import { showServer, write } from './actions';
import { state } from './state';

const origin = new URL(caseOf('several-problems').request.url).origin;
/** What the server answers with. */
const config = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <add name="Access-Control-Allow-Origin" value="http://app.contoso.test" />
        <add name="Access-Control-Allow-Methods" value="GET, POST" />
        <add name="Access-Control-Allow-Headers" value="Accept" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;

/** A server’s change, what it is made of, and what can be done with it. */
export const serverStates = [
  state('server', (panel) => showServer(panel, origin)),
  state('server-change', async (panel) => void (await panel.waitForSelector('.file.main')), '.file.main'),
  state('policy-edited', async (panel, { devtools }) => {
    await press(panel, '[data-row="methods"] .chip-remove');
    await press(panel, '[data-action="add-origins"]');
    await panel.waitForSelector('textarea[data-list="origins"]');
    await write(panel, 'textarea[data-list="origins"]', 'no origin');
    await panel.focus('textarea[data-list="origins"]');
    await devtools.keyboard.press('Enter');
    await panel.waitForSelector('.entry-problem');
  }),
  state(
    'config-asked',
    async (panel) => {
      await write(panel, 'textarea[data-list="origins"]', '');
      await press(panel, '[data-action="back-to-observed"]');
      await press(panel, '.own-give');
      await panel.waitForSelector('.own-config details[open]');
    },
    '.own-config',
  ),
  state(
    'config-broken',
    async (panel) => {
      await drop(panel, 'web.config', config.replace('</customHeaders>', ''));
      await panel.waitForSelector('.own-config .notes.problem');
    },
    '.own-config',
  ),
  state(
    'config-changed',
    async (panel) => {
      await press(panel, '[data-question="credentials"] [data-value="include"]');
      await drop(panel, 'web.config', config);
      await panel.waitForSelector('.diff .hunk');
      await panel.waitForSelector('[data-predicted="passes"]');
    },
    '.own-config',
  ),
  state(
    'access-asked',
    async (panel) => {
      await press(panel, '[data-action="start-trial"]');
      await panel.waitForSelector('[data-access="trial"]');
    },
    '[data-access="trial"]',
  ),
  state(
    'handover',
    async (panel) => {
      await press(panel, '[data-action="not-now"]');
      await press(panel, '[data-action="show-ticket"]');
      await panel.waitForSelector('.ticket');
    },
    '[data-handover]',
  ),
  state('checks', async (panel) => void (await panel.waitForSelector('[data-checks]')), '[data-checks]'),
];
