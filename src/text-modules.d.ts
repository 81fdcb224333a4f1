// Workers have no file system: wrangler.toml bundles these files as their text.
declare module '*.md' {
  const text: string;
  export default text;
}
declare module '*.json' {
  const text: string;
  export default text;
}
declare module '*.css' {
  const text: string;
  export default text;
}
declare module '*.svg' {
  const text: string;
  export default text;
}
// The scripts of `src/console/browser` alone: of packages, TypeScript knows the types.
declare module '*.js' {
  const text: string;
  export default text;
}
declare module '*.woff2' {
  const bytes: ArrayBuffer;
  export default bytes;
}
