import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A screen that nobody looks at, and its keyboard. */
export interface Display {
  /** What DISPLAY says of it. */
  readonly name: string;
  /** Presses a key, as X names it. */
  press(key: string): Promise<void>;
  /** The color of one point, in words of ImageMagick. */
  color(x: number, y: number): Promise<string>;
  /** Draws all of the screen. */
  draw(file: string): Promise<void>;
  close(): void;
}

/** Starts one. Needs Xvfb, xdotool and ImageMagick; throws when one of them is not there. */
export async function startDisplay(): Promise<Display> {
  // It takes the first number that is free, and writes it.
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await Promise.race([
    once(server.stdout, 'data'),
    once(server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  const name = `:${String(number).trim()}`;
  const env = { ...process.env, DISPLAY: name };
  return {
    name,
    press: async (key) => void (await execute('xdotool', ['key', key], { env })),
    async color(x, y) {
      const { stdout } = await execute('import', ['-window', 'root', '-crop', `1x1+${x}+${y}`, 'txt:-'], { env });
      return stdout;
    },
    draw: async (file) => void (await execute('import', ['-window', 'root', file], { env })),
    close: () => void server.kill(),
  };
}
