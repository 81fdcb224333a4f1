const example =
  /^(?:(?:your|my|some|the|an?|our|this|that|new|old|insert|enter|put|add|paste|invalid|wrong|expired|bad|missing|empty|valid|correct|fake|dummy|sample|example)(?:$|[-_ .].*)|.*[-_ ](?:here|placeholder|goes[-_ ]here)|(?:x|\*|•|\.|-|_|0|#|…){2,}|.{0,8}(?:\*{3,}|•{3,}|x{5,}|X{5,}|\.{3,}|…).{0,8}|changeme|change[-_]me|redacted|removed|hidden|masked|secret|token|key|password|passwd|pass|passphrase|pwd|string|str|text|number|int|integer|bool|boolean|object|null|none|nil|undefined|nan|true|false|yes|no|required|optional|incorrect|unauthorized|forbidden|reset|field|must|should|cannot|can't|is|not|and|or|of|to|from|the|bearer|basic|oauth2?|jwt|header|authentication|authorization|test|foo|bar|baz|abc|todo|tbd|n\/a|abcdefg?h?|1234|12345)$/i;
const code =
  /^(?:\$|%|<|\{|\[|process\.env|os\.|env[.[(]|self\.|this\.|config[.[(]|settings[.[(]|import\.|await|new |lambda|f["'])|[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){1,6}$|^[A-Za-z_]\w{0,60}\(|^[a-z]+(?:_[a-z]+){1,5}$|^[A-Z]+(?:_[A-Z]+){1,5}$|^\[[a-z]{2,20}(?:-[a-z]{2,20}){0,2}-\d/;

/** Whether what stands in a credential's place is none: a word for one, a mask, a variable, an expression. */
export function isPlaceholderWord(value: string): boolean {
  const bounded = value.slice(0, 200).replace(/[,.;:!?]{1,3}$/, '');
  return example.test(bounded) || code.test(bounded) || new Set(bounded).size <= 2;
}

/** Whether a string looks drawn at random: long, of mixed kinds, with many different characters. */
export function isEntropic(value: string): boolean {
  if (value.length < 20 || /\s/.test(value)) return false;
  return bitsPerCharacter(value.slice(0, 400)) >= 3.7 && /[A-Za-z]/.test(value) && /\d/.test(value);
}

/** Shannon entropy of the characters, in bits. */
export function bitsPerCharacter(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
