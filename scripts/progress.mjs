const patience = 2_000;
const lineEvery = 10_000;

/**
 * Runs some work; if it takes longer than two seconds, says what it is and how long it has taken: on a terminal in one
 * line that is rewritten, elsewhere (CI) in a new line now and then.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const started = Date.now();
  const terminal = process.stderr.isTTY === true;
  let nextLine = patience;
  const timer = setInterval(() => {
    const elapsed = Date.now() - started;
    if (elapsed < nextLine) return;
    const text = `${label} … ${Math.round(elapsed / 1000)} s`;
    if (terminal) process.stderr.write(`\r\x1b[K${text}`);
    else {
      process.stderr.write(`${text}\n`);
      nextLine = elapsed + lineEvery;
    }
  }, 250);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\x1b[K');
  }
}
