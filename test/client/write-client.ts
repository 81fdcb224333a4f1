import { writeFile } from 'node:fs/promises';
import { startCopilot } from '../support/start-copilot.ts';
import { clientFile, generateClient } from './generate-client.ts';

const copilot = await startCopilot();
await writeFile(clientFile, await generateClient(copilot));
await copilot.close();
