import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface BuiltFile {
  type: string;
  /** Compressed, as it is sent. */
  body: Buffer;
}

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Stock</title>
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/page.js"></script>
</body>
</html>
`;

/** The stock page built for production, code that is imported on demand in files of its own. By path. */
export async function buildStockPage(): Promise<Map<string, BuiltFile>> {
  const outdir = resolve(import.meta.dirname, 'out');
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'page.tsx')],
    outdir,
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const files = new Map<string, BuiltFile>();
  files.set('/', { type: 'text/html; charset=utf-8', body: gzipSync(HTML) });
  for (const { path, contents } of outputFiles) {
    const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    files.set(path.slice(outdir.length), { type, body: gzipSync(contents) });
  }
  return files;
}
