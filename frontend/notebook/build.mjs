/*
 * Checks the types of the offline client and builds it. Run by Maven after Vaadin's front end has installed the packages.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`The offline client was not built: ${args.slice(0, 3).join(' ')} failed.`);
    process.exit(1);
  }
}

const tsc = 'node_modules/typescript/bin/tsc';
for (const project of ['tsconfig.json', 'tsconfig.worker.json', 'tsconfig.test.json']) {
  node(tsc, '-p', `frontend/notebook/${project}`);
}
node('node_modules/vite/bin/vite.js', 'build', '--config', 'vite.notebook.config.ts', '--logLevel', 'warn');
