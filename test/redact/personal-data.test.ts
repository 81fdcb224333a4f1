import { describe, expect, it } from 'vitest';
import { redactText } from '../../src/redact/redact.ts';

const personal: readonly (readonly [label: string, text: string, value: string])[] = [
  ['email', 'Write to mara.olsen+billing@northwind-shop.co.uk please', 'mara.olsen+billing@northwind-shop.co.uk'],
  ['email', 'GET /v1/users?email=mara%40shop.example', 'mara%40shop.example'],
  ['email', 'mara (at) shop (dot) example', 'mara (at) shop (dot) example'],
  ['email', 'müller@bücher.example', 'müller@bücher.example'],
  ['phone', 'Call +49 30 1234 5678 before noon', '+49 30 1234 5678'],
  ['phone', 'or 0049 (30) 12345678', '0049 (30) 12345678'],
  ['phone', 'US office (415) 555-2671.', '(415) 555-2671'],
  ['phone', 'US office 415-555-2671.', '415-555-2671'],
  ['phone', 'Handy: 0170 1234567', '0170 1234567'],
  ['phone', 'mein Büro 030 12345678 ist besetzt', '030 12345678'],
  ['phone', 'mon numéro 06 12 34 56 78', '06 12 34 56 78'],
  ['phone', 'telefone (11) 91234-5678', '(11) 91234-5678'],
  ['phone', 'phone=+14155552671', '+14155552671'],
  ['phone', 'reach me on my mobile, 7911 123456', '7911 123456'],
  ['card', 'card 4111 1111 1111 1111 was declined', '4111 1111 1111 1111'],
  ['card', 'card 5555555555554444 was declined', '5555555555554444'],
  ['card', 'amex 3782-822463-10005', '3782-822463-10005'],
  ['iban', 'pay to DE89 3704 0044 0532 0130 00 BIC COBADEFF', 'DE89 3704 0044 0532 0130 00'],
  ['iban', 'GB82WEST12345698765432', 'GB82WEST12345698765432'],
  ['ip', 'requests from 203.0.113.7 are refused', '203.0.113.7'],
  ['ip', 'http://10.1.2.3:8080/health', '10.1.2.3'],
  ['ip', 'from 2001:db8::8a2e:370:7334 too', '2001:db8::8a2e:370:7334'],
  ['national_id', 'SSN 123-45-6789', '123-45-6789'],
  ['name', 'It fails.\n\nKind regards,\nMara Olsen', 'Mara Olsen'],
  ['name', 'It fails. Thanks, Mara', 'Mara'],
  ['name', 'Es geht nicht.\n\nMit freundlichen Grüßen\nJürgen Groß', 'Jürgen Groß'],
  ['name', 'No funciona.\n\nUn saludo,\nMaría de la Cruz', 'María de la Cruz'],
  ['name', 'Cela échoue.\n\nCordialement,\nÉlodie Lefèvre', 'Élodie Lefèvre'],
  ['name', 'My name is Mara Olsen and I run a shop', 'Mara Olsen'],
  ['name', 'This is Mara from the billing team', 'Mara'],
  ['name', 'Dear Tobias,\nthe export fails', 'Tobias'],
  ['name', 'I spoke with Mr. Lindqvist last week', 'Lindqvist'],
  ['name', '"last_name": "Olsen"', 'Olsen'],
  ['name', 'On Monday Mara Olsen <mara@shop.example> wrote', 'Mara Olsen'],
];

const harmless = [
  'since 2026-01-05 10:00:00 +0000',
  'at 10:00:00 we saw 503',
  'version 1.2.3.4 of the driver',
  'pkg==1.2.3.4 and Chrome/120.0.6099.109',
  'listening on 127.0.0.1:8080 and 0.0.0.0',
  'order 1736071200123 and snowflake 1182910293847561029',
  'order numbers 4111111111111112 and 20260105123456',
  'std::vector and Orders::Export',
  'deploy@sha256 and npm i @northwind/sdk@4.2.0',
  'git clone git@github.com:northwind/sdk.git',
  'Thanks, all',
  'Hi there,',
  'Hello Support Team,',
  'Best,\nthe integration fails',
  'I am Using the SDK. This is Critical.',
  'lines 100-200 and 0.12345678 seconds',
  'error code 0x80070005 and 429-501-500',
];

describe('personal data', () => {
  it.each(personal)('hides the %s in: %s', (label, text, value) => {
    const redacted = redactText(text);
    expect(redacted.placeholders).toContainEqual(expect.objectContaining({ kind: 'personal', label, value }));
    expect(redacted.text).not.toContain(value);
  });

  it.each(harmless)('leaves alone: %s', (text) => {
    expect(redactText(text).text).toBe(text);
  });
});
