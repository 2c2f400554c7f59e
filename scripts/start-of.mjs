/**
 * The scripts that a page loads at once: that of its entry point, and whatever those import but for `import()`.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} entryPoint
 * @returns {string[]}
 */
export function startOf({ outputs }, entryPoint) {
  const entry = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === entryPoint);
  if (entry === undefined) throw new Error(`${entryPoint} is no entry point.`);
  const start = new Set([entry]);
  // What is added meanwhile is gone through, too.
  for (const file of start) {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && path.endsWith('.js')) start.add(path);
    }
  }
  return [...start];
}
