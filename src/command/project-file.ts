import { readFile } from 'node:fs/promises';

/** The text of a file of the project, by its path from the project's folder. */
export function projectFile(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The text of a playbook document: the named file's, or the one that the program ships. */
export function readPlaybookText(file: string | null): Promise<string> {
  return file === null ? projectFile('src/playbook/playbook.json') : readFile(file, 'utf8');
}
