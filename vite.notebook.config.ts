/*
 * The build of the offline client: an application of its own beside Vaadin's, with nothing of it. It writes static files
 * and a service worker that knows each of them by its content.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const MESSAGES = join(here, 'src/main/resources/messages');
/** The rooms whose texts the client shows. */
const ROOMS = ['notebook', 'interview'];
/** Texts of other rooms: single ones, and with a dot at the end all that begin so. */
const ALSO: Record<string, readonly string[]> = {
  assignment: ['assignment.mine', 'assignment.done', 'assignment.until'],
  fieldwork: ['fieldwork.slip', 'fieldwork.slip.make', 'fieldwork.slip.address'],
  contact: [
    ...['new', 'follow', 'intro', 'country', 'mode', 'result', 'reason', 'choose', 'day', 'note', 'noteHint', 'record'],
    ...['cancel', 'recorded', 'open', 'open.none', 'overdue', 'today', 'goOn', 'toPage', 'result.', 'reason.', 'flaw.']
  ].map((key) => 'contact.' + key)
};
const TEXTS = 'virtual:texts/';
const PRECACHE = '__PRECACHE__';
const STYLE_HERE = '<!-- style -->';
/** What the server makes of the study's setting; kept beside the files, and looked for anew by each version. */
const SERVED = ['./manifest.webmanifest', './icon.svg', './icon-192.png'];

/** A bundle in the format of Java, as a map. */
function readProperties(file: string): Record<string, string> {
  const texts: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').replace(/\\\r?\n\s*/g, '').split(/\r?\n/);
  for (const line of lines) {
    const found = /^\s*([^#!\s][^=:\s]*)\s*[=:]\s*(.*)$/.exec(line);
    if (found) {
      texts[found[1]] = found[2]
        .replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16)))
        .replace(/\\n/g, '\n')
        .replace(/\\(.)/g, '$1');
    }
  }
  return texts;
}

function isTaken(room: string, key: string): boolean {
  return ALSO[room]?.some((one) => (one.endsWith('.') ? key.startsWith(one) : key === one)) ?? true;
}

/** The message bundles as one module for each language, so that nobody waits for the other five. */
function texts(): Plugin {
  return {
    name: 'notebook-texts',
    resolveId: (id) => (id.startsWith(TEXTS) ? '\0' + id : null),
    load(id) {
      if (!id.startsWith('\0' + TEXTS)) {
        return null;
      }
      const language = id.slice(TEXTS.length + 1);
      const found: Record<string, string> = {};
      for (const room of [...ROOMS, ...Object.keys(ALSO)]) {
        const file = join(MESSAGES, room, language + '.properties');
        this.addWatchFile(file);
        const all = Object.entries(readProperties(file));
        Object.assign(found, Object.fromEntries(all.filter(([key]) => isTaken(room, key))));
      }
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(found))})`;
    }
  };
}

function mark(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** Writes into the service worker which files there are, each with a mark of its content. */
function precache(): Plugin {
  return {
    name: 'notebook-precache',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['sw.js'];
        if (!worker || worker.type !== 'chunk') {
          this.error('The build made no sw.js');
        }
        const files = Object.values(bundle)
          .filter((file) => file !== worker && !file.fileName.endsWith('.map'))
          .map((file) => ({
            url: './' + (file.fileName === 'index.html' ? '' : file.fileName),
            mark: mark(file.type === 'chunk' ? file.code : file.source)
          }))
          .sort((one, other) => (one.url < other.url ? -1 : 1));
        const version = mark(JSON.stringify(files) + worker.code);
        const list = JSON.stringify({ version, files: [...files, ...SERVED.map((url) => ({ url, mark: version }))] });
        if (!worker.code.includes(PRECACHE)) {
          this.error('sw.js has no place for the list of files');
        }
        worker.code = worker.code.replace(PRECACHE, () => list);
      }
    }
  };
}

/** The style sheet stays where the page has it: what stands above is painted before it has come. */
function styleInPlace(): Plugin {
  const link = /\s*<link rel="stylesheet"[^>]*>/;
  return {
    name: 'notebook-style-in-place',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(page) {
        const found = link.exec(page);
        const [head, rest] = page.split(STYLE_HERE);
        if (!found || rest === undefined) {
          throw new Error('index.html has no style sheet, or no place for it');
        }
        return head.replace(link, '') + found[0].trim() + rest;
      }
    }
  };
}

export default defineConfig({
  root: join(here, 'frontend/notebook'),
  base: './',
  publicDir: false,
  cacheDir: join(here, 'target/notebook-cache'),
  plugins: [texts(), styleInPlace(), precache()],
  build: {
    outDir: process.env.NOTEBOOK_OUT ?? join(here, 'target/classes/notebook'),
    emptyOutDir: true,
    target: ['chrome103', 'firefox115', 'safari16'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: join(here, 'frontend/notebook/index.html'), sw: join(here, 'frontend/notebook/sw.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'files/[name]-[hash].js'),
        chunkFileNames: 'files/[name]-[hash].js',
        assetFileNames: 'files/[name]-[hash][extname]'
      }
    }
  }
});
