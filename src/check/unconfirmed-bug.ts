import { withoutCustomersWords } from './own-words.ts';
import { findPhrase } from './phrases.ts';
import type { CommunicationRule } from './rule.ts';

const fault = '(?:bug|defect|flaw|regression|mistake|error|fault)';
const patterns = [
  new RegExp(
    `\\b${fault} (?:in|on|with|of|inside) (?:our|the) (?:own )?(?:code|codebase|side|end|part|platform|api|service|system|backend|software|product|server|servers)\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:this|that|it|what you (?:see|found|describe)) (?:is|was|'s) (?:indeed |clearly |definitely |actually |in fact )?(?:a|our) (?:known |confirmed |platform |genuine |real |server )?${fault}\\b`,
    'gu',
  ),
  new RegExp(
    `\\b(?:you (?:have |'ve )?(?:found|discovered|hit|uncovered)|we (?:have |'ve )?(?:confirmed|introduced|found|shipped|identified)|i (?:have |can )?(?:confirm(?:ed)?)) (?:that )?(?:this (?:is|as) )?(?:a|the|our) (?:\\w+ )?${fault}\\b`,
    'gu',
  ),
  /\bthis is a (?:known|documented) (?:issue|problem)\b/gu,
  /\b(?:our|the) (?:bug|code is (?:broken|wrong|faulty))\b|\bwe (?:broke|messed up|caused) (?:it|this|that|the)\b/gu,
  /\b(?:fehler|bug|defekt) (?:in|bei|auf) (?:unsere[mnr]?|uns)\b|\b(?:das|dies|es) ist (?:ein|unser) (?:bekannter |bestätigter )?(?:fehler|bug|defekt)\b/gu,
  /\b(?:bug|bogue|défaut|erreur) (?:dans|de|sur) notre\b|\b(?:c'est|il s'agit d') ?(?:un|une) (?:bug|bogue|défaut)\b|\bc'est un problème connu\b/gu,
  /\b(?:error|fallo|bug|defecto) (?:en|de) nuestr[oa]s?\b|\b(?:esto|este|se trata de|es) (?:es )?un (?:bug|defecto|fallo)\b|\bes un problema conocido\b/gu,
  /\b(?:erro|falha|bug|defeito) (?:em|no|na|do|da|de) (?:nosso|nossa)s?\b|\b(?:isto|isso|este|trata-se de) (?:é )?um (?:bug|defeito)\b|\bé um problema conhecido\b/gu,
  /弊社の(?:コード|システム|製品)の(?:バグ|不具合)|これは(?:バグ|不具合|既知の問題)です|(?:我们|我方)(?:的)?(?:代码|系统|平台)?(?:的|中的|存在)?(?:错误|缺陷|漏洞)|这是(?:一个)?(?:已知问题|缺陷|bug)/gu,
];

// "not a bug", "rather than a platform bug", "whether this is a bug": no admission.
const unlessAfter =
  /(?:\b(?:not|isn't|n't|no|rather than|instead of|whether|if|unlikely|without|kein\w*|nicht|ob|statt|pas|plutôt que|plutôt qu'|si|aucun|no es|en lugar de|más que|não|em vez de|se|nem)\b|ではなく|不是|而非|是否)[^.]{0,40}$/u;

/** @playbook What Not to Say: "This is a bug in our code" (until confirmed). A documented known issue counts as confirmed. */
export const unconfirmedBug: CommunicationRule = {
  id: 'communication.what_not_to_say.unconfirmed_bug',
  section: 'Customer Communication Guidelines: What Not to Say',
  kind: 'words',
  catches: ({ body }, { ticket, playbook, decision }) =>
    // A documented issue may be called a known one; the playbook's own forbidden phrases stay forbidden.
    findPhrase(withoutCustomersWords(body, ticket), {
      literals: playbook.forbiddenPhrases.unconfirmedBug,
      patterns: decision.knownIssue?.match === 'exact' ? [] : patterns,
      unlessAfter,
    }),
};
