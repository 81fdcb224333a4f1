import { describe, expect, it } from 'vitest';
import { parsePrompts } from '../../src/models/prompts.ts';
import { promptTexts } from '../support/ask-scripted.ts';

const written = (head: string, body = 'Classify.') => `---\n${head}\n---\n\n${body}\n`;
const head = 'name: classify\npurpose: proposes\ninputs: a ticket: as JSON\noutput: classification';
const parse = (classify: string) => parsePrompts({ ...promptTexts, classify });

describe('the prompt files', () => {
  it('are read without their front matter', async () => {
    expect((await parse(written(head, 'Classify {{criteria}}.'))).classify).toBe('Classify {{criteria}}.');
  });

  it('may have been written on Windows', async () => {
    expect((await parse(written(head).replaceAll('\n', '\r\n'))).classify).toBe('Classify.');
  });

  it('have one version, which changes with either of them', async () => {
    const { version } = await parsePrompts(promptTexts);
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect((await parsePrompts(promptTexts)).version).toBe(version);
    expect((await parsePrompts({ ...promptTexts, draft: `${promptTexts.draft} ` })).version).not.toBe(version);
    expect((await parse(`${promptTexts.classify} `)).version).not.toBe(version);
  });

  it.each([
    ['no front matter', 'Classify.', /"classify" needs a front matter/],
    ['nothing below it', written(head, ' '), /"classify" needs a front matter/],
    ['no purpose', written('name: classify\ninputs: x\noutput: y'), /purpose/],
    ['a key of its own', written(`${head}\nmodel: best`), /model/],
    ['the name of another', written(head.replace('classify', 'draft')), /says that it is "draft"/],
    ['a slot that nothing fills', written(head, 'Be like {{tone}}.'), /unknown slot \{\{tone\}\}; there are criteria/],
  ])('are refused at the start with %s', async (_fault, classify, reason) => {
    await expect(parse(classify)).rejects.toThrow(reason);
  });
});
