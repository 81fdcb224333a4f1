import { findBankNumbers } from './bank-numbers.ts';
import { findEmailAddresses } from './email-addresses.ts';
import type { Finding } from './finding.ts';
import { findNetworkAddresses } from './network-addresses.ts';
import { findPersonNames } from './person-names.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { findInPlainView } from './plain-view.ts';

/** Everything in a text that belongs to a person: addresses, numbers, names. */
export function findPersonalData(text: string): readonly Finding[] {
  return findInPlainView(text, (plain) => [
    ...findEmailAddresses(plain),
    ...findPhoneNumbers(plain),
    ...findBankNumbers(plain),
    ...findNetworkAddresses(plain),
    ...findPersonNames(plain),
  ]);
}
