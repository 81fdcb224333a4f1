import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
import type { AssetFiles } from './assets.ts';
import style from '../console/browser/console.css';
import script from '../console/browser/console.js';
import forms from '../console/browser/forms.js';
import highlight from '../console/browser/highlight.js';
import icon from '../console/browser/icon.svg';
import importing from '../console/browser/importing.js';
import keyboard from '../console/browser/keyboard.js';
import live from '../console/browser/live.js';
import reviewing from '../console/browser/reviewing.js';
import streaming from '../console/browser/streaming.js';
import times from '../console/browser/times.js';

/** What the console's pages load, as a worker carries it: there is no file system to read it from. */
export const workerFiles: AssetFiles = {
  'console.css': style,
  'console.js': script,
  'forms.js': forms,
  'highlight.js': highlight,
  'icon.svg': icon,
  'importing.js': importing,
  'keyboard.js': keyboard,
  'live.js': live,
  'reviewing.js': reviewing,
  'streaming.js': streaming,
  'times.js': times,
  'inter.woff2': font,
};
