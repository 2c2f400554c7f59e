import { expect, test } from 'vitest';
import { overPort, type PortEnd } from '../../src/messaging/port';
import { onPrivateLine, openPrivateLine } from '../../src/messaging/private-line';

test('each page that opens a line has its own, both ways, to those that listen for its name', async () => {
  const heard: string[] = [];
  onPrivateLine('tab 7', (port) => {
    const end = overPort<string>(port);
    end.send('welcome');
    end.listen({ message: (message) => heard.push(String(message)), closed: () => undefined });
  });
  onPrivateLine('tab 8', () => heard.push('(another tab’s line)'));
  const [first, second] = ['first', 'second'].map((name) => ({
    name,
    end: overPort<string>(openPrivateLine('tab 7')),
  }));
  await Promise.all([first, second].map((page) => page && answerOnce(page)));
  await expect.poll(() => heard.toSorted()).toEqual(['first: welcome', 'second: welcome']);
});

/** Sends back what comes, with the page’s name. */
function answerOnce({ name, end }: { readonly name: string; readonly end: PortEnd<string> }): Promise<void> {
  return new Promise((resolve) => {
    end.listen({
      message: (message) => {
        end.send(`${name}: ${message}`);
        resolve();
      },
      closed: () => undefined,
    });
  });
}
