import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AssetFiles } from '../console/assets.ts';

const folder = new URL('../console/browser/', import.meta.url);

/** Reads what the console's pages load: its own scripts and style, and its typeface. */
export async function readConsoleFiles(): Promise<AssetFiles> {
  const names = (await readdir(folder)).filter((name) => /\.(?:js|css|svg)$/.test(name));
  const texts = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')]));
  const font = await readFile(
    createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  );
  return { ...Object.fromEntries(texts), 'inter.woff2': Uint8Array.from(font).buffer };
}
