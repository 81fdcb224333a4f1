// Workers have no file system: wrangler.toml bundles these files as their text.
declare module '*.md' {
  const text: string;
  export default text;
}
declare module '*.json' {
  const text: string;
  export default text;
}
