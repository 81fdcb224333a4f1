import { findPhrase } from './phrases.ts';
import type { CommunicationRule } from './rule.ts';

const ask =
  '(?:send|share|provide|give|tell|email|e-mail|forward|post|paste|attach|include|reply with|respond with|confirm|describe|schicken|senden|teilen|nennen|mitteilen|envoy\\p{L}+|communiqu\\p{L}+|partag\\p{L}+|fourni\\p{L}+|transmett\\p{L}+|env[ií]\\p{L}+|compart\\p{L}+|indiqu\\p{L}+|facilit\\p{L}+|proporcion\\p{L}+|forne\\p{L}+|inform\\p{L}+)';
const credential =
  "(?:passwords?|passcodes?|api[- ]?keys?|secret(?:s| keys?)?|access tokens?|tokens?|credentials?|private keys?|card numbers?|cvv|one-time codes?|passwort|passwörter|api-schlüssel|zugangsdaten|kennwort|mot de passe|clés? d'api|identifiants|contraseñas?|clave(?:s)? (?:de )?api|credenciales|senhas?|chaves? (?:de )?api|credenciais)";
const detail =
  '(?:details?|information|logs?|steps|proof|poc|payloads?|requests?|responses?|screenshots?|examples?|samples?|traces?|curl|timestamps?|ids?|headers?|description|reproduction|evidence|more|einzelheiten|informationen|angaben|protokolle|schritte|détails|informations|journaux|étapes|preuves?|captures?|detalles|información|registros|pasos|pruebas|capturas|detalhes|informações|passos|provas)';

const credentials = [
  new RegExp(`(?<!\\p{L})${ask}(?: [\\p{L}\\d'-]+){0,5} ${credential}(?!\\p{L})`, 'gu'),
  /(?:パスワード|apiキー|トークン)を(?:お送り|送信|お知らせ|教えて)|(?:发送|提供|告诉|告知)[^。！？]{0,12}(?:密码|密钥|令牌)/gu,
];
const details = [
  new RegExp(`(?<!\\p{L})${ask}(?: [\\p{L}\\d'-]+){0,6} ${detail}(?!\\p{L})`, 'gu'),
  /\?/gu,
  /(?:詳細|ログ|情報|手順)を[^。]{0,12}(?:お送り|送信|お知らせ|教えて|ご提供)|(?:发送|提供|告诉|告知)[^。！？]{0,12}(?:详情|日志|信息|步骤)|？/gu,
];
const unlessAfter =
  /(?:\b(?:not|n't|never|nicht|keine\w*|niemals|ne|jamais|no|nunca|não)\b|しないで|请勿|不要|请不要)[^.]{0,30}$/u;

/**
 * Credentials are never asked for, and in a security matter nothing is: details go through the encrypted channel.
 * @playbook Initial Assessment: "Do not request additional details via unencrypted channels"
 */
export const insecureChannel: CommunicationRule = {
  id: 'security.insecure_channel',
  section: 'Ticket Triage Process: Initial Assessment',
  kind: 'words',
  catches: ({ body }, { classification, playbook }) => {
    const secure = playbook.links.securityContact;
    // What is said beside the address of the encrypted channel goes there.
    const open = classification.security
      ? body
          .split(/(?<=[.!?])\s+|\n/)
          .filter((line) => !line.includes(secure))
          .join('\n')
      : body;
    const patterns = classification.security ? [...credentials, ...details] : credentials;
    return findPhrase(open, { literals: playbook.forbiddenPhrases.insecureChannel, patterns, unlessAfter });
  },
};

/** A reporter of a security matter is told where the encrypted channel is. */
export const secureChannel: CommunicationRule = {
  id: 'security.secure_channel',
  section: 'Ticket Triage Process: Initial Assessment',
  kind: 'missing',
  catches: ({ body }, { classification, playbook }) =>
    !classification.security || body.includes(playbook.links.securityContact) ? null : playbook.links.securityContact,
};
