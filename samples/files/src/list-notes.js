import { readdir, readFile } from 'node:fs/promises';
import { slugify } from './slugify.js';

const folder = new URL('../notes/', import.meta.url);

for (const name of (await readdir(folder)).sort()) {
  if (!name.endsWith('.md')) continue;
  const text = await readFile(new URL(name, folder), 'utf8');
  const title = text.split('\n')[0].replace(/^#\s*/, '');
  console.log(`${title}  →  /notes/${slugify(title)}`);
}
