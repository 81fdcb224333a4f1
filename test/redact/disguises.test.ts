import { describe, expect, it } from 'vitest';
import { redactText } from '../../src/redact/redact.ts';
import { restorePersonalData } from '../../src/redact/restore.ts';

const key = `ghp_${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzCbD'}`;

describe('a value in disguise', () => {
  it.each([
    ['torn apart by what is not seen', `${key.slice(0, 14)}\u200b${key.slice(14)}`],
    ['with a soft hyphen', `${key.slice(0, 20)}\u00ad${key.slice(20)}`],
    [
      'in full-width letters',
      Array.from(key, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join(''),
    ],
    ['broken over two lines', `${key.slice(0, 25)}\n${key.slice(25)}`],
    ['broken by quoted-printable', `${key.slice(0, 25)}=\r\n${key.slice(25)}`],
    ['broken and quoted', `${key.slice(0, 25)}\n> ${key.slice(25)}`],
    ['wrapped in base64', btoa(`{"token":"${key}"}`)],
    ['wrapped in base64 for an address', btoa(`{"token":"${key}"}`).replaceAll('+', '-').replaceAll('/', '_')],
  ])('is hidden whole: %s', (_how, disguised) => {
    const { text, placeholders } = redactText(`It is ${disguised} and it fails.\nNext line stays.`);
    expect(text).toMatch(/^It is \[[a-z-]+-1\] and it fails\.\nNext line stays\.$/);
    expect(placeholders).toMatchObject([{ kind: 'secret', value: disguised }]);
  });

  it.each([
    ['٠٥٠١٢٣٤٥٦٧', 'phone: ', 'phone'],
    ['mara＠shop.example', 'write to ', 'email'],
    ['+49\u00a030\u00a01234\u00a05678', 'call ', 'phone'],
    ['４１１１１１１１１１１１１１１１', 'card ', 'card'],
  ])('is personal whatever its script: %s', (value, before, label) => {
    const redacted = redactText(`${before}${value} please`);
    expect(redacted.placeholders).toMatchObject([{ label, value }]);
    if (label !== 'card') expect(restorePersonalData(redacted.text, redacted)).toBe(`${before}${value} please`);
  });

  it('takes no words of the next line along', () => {
    expect(redactText(`Key: ${key}\nand nothing else works`).text).toBe('Key: [api-key-1]\nand nothing else works');
  });

  it('leaves readable base64 without a credential alone', () => {
    const harmless = btoa('{"page":2,"sort":"created_at"}');
    expect(redactText(`cursor ${harmless} is refused`).text).toContain(harmless);
  });
});
