/** What pages load besides themselves, by file name. */
export type AssetFiles = Readonly<Record<string, string | ArrayBuffer>>;

/** The files of all pages under one address that changes with any of them: browsers may keep them for good. */
export type Assets = { readonly files: AssetFiles; readonly version: string };

/** Names the files by the hash of their contents. */
export async function openAssets(files: AssetFiles): Promise<Assets> {
  const parts = Object.entries(files).map(([name, content]) => [name, bytesOf(content)] as const);
  const digests = await Promise.all(
    parts.map(async ([name, bytes]) => `${name} ${hex(await crypto.subtle.digest('SHA-256', bytes))}`),
  );
  const all = await crypto.subtle.digest('SHA-256', bytesOf(digests.join('\n')));
  return { files, version: hex(all).slice(0, 16) };
}

function bytesOf(content: string | ArrayBuffer): ArrayBuffer {
  return typeof content === 'string' ? new TextEncoder().encode(content).buffer : content;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
