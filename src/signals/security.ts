import type { SecurityKind, Signals } from './signals.ts';
import type { Redaction } from '../redact/redaction.ts';
import { around, findAll, type Source } from './text.ts';

const credential =
  '(?:api[- ]?keys?|apikeys?|access tokens?|tokens?|secrets?|secret keys?|passwords?|password hash(?:es)?|credentials?|private keys?|authorization headers?|session (?:ids?|cookies?)|jwts?)';
const personal =
  "(?:e-?mail addresses|personal (?:data|information|details)|customer (?:data|records|details)|(?:user|account|member|employee|patient)s?'? (?:data|records|details|information|emails?|lists?)|(?:list|data|details|information|records|names|e-?mails?) (?:of|about) (?:all |other |the |many |far too many )*(?:\\(all\\?\\) )?(?:users|customers|accounts|members|employees)|e-?mail(?:s| addresses)? of (?:the |all |other )?(?:users|customers)|users'? (?:data|emails|details)|pii|(?:other|another|someone else's|different) (?:user|customer|tenant|account|compan|organi[sz]ation|merchant|people)[\\w']{0,4}(?: data| records| orders| invoices| details| information| emails?| tickets?| files?)?|credit card (?:numbers|data)|private (?:data|repos\\w{0,10}|messages))";

const patterns: readonly (readonly [SecurityKind, RegExp])[] = [
  [
    'breach',
    /\bunauthori[sz]ed (?:access|party|person|third part\w{1,3}|login|logins|use of)\b|\bdata breach\b|\bbreach(?:ed)?\b(?! of contract)|\b(?:was|been|got|were|being|is) (?:hacked|compromised|breached|hijacked)\b|\bhackers?\b|\baccount takeover\b|\bintrusion\b|\bransomware\b|\bsomeone (?:else )?(?:accessed|logged in|has access|got into|is using our|used our|stole)\b|\bdatenleck\b|\bdatenpanne\b|\bgehackt\b|\bunbefugte\w{0,2}\b|\bkompromittiert\w{0,2}\b|\bunberechtigt\w{0,3} zugriff|\bfuite de données\b|\bpirat(?:é|ée|és|age)\b|\baccès non autorisés?\b|\bcompromise?s?(?:es)?\b(?= par| !|\.| depuis)|\bfiltración\b|\bhackea(?:do|ron|da)\b|\baccesos? no autorizados?\b|\bcomprometid[oa]s?\b|\bvazamento\b|\bvazaram\b|\binvadi(?:do|ram|da)\b|\bhackead[oa]\b|\bacessos? não autorizados?\b|漏洩|漏えい|流出|不正アクセス|不正利用|乗っ取|泄露|数据泄漏|信息泄漏|未授权访问|未经授权|被黑|被盗|入侵/gi,
  ],
  [
    'data_exposure',
    new RegExp(
      `\\b(?:leak(?:s|ed|ing|age)?|expos(?:e|es|ed|ing|ure)|reveal(?:s|ed|ing)?|disclos(?:e|es|ed|ing|ure)|hand(?:s|ed|ing)? out|dump(?:s|ed)?)\\b[^.\\n]{0,50}?(?:${personal}|${credential})|(?:${personal})[^.\\n]{0,40}\\b(?:leak(?:ed|ing|s)?|exposed|visible to|public(?:ly)?|disclosed|revealed)\\b|\\b(?:can|could|able to|i|we) (?:also )?(?:see|view|read|access|download|get|fetch|receive|received|got|saw)\\b[^.\\n]{0,40}\\b(?:${personal})|\\b(?:returns?|returned|sees?|shows?|gets?|gives?|contains?)\\b[^.\\n]{0,60}\\b(?:password hash|passwords\\b|other customers?'?|another (?:customer|tenant|user|account)'?s?\\b|someone else's)|(?:fremde|andere[rn]?) (?:kunden|nutzer)\\w{0,3}(?:daten)?|données d'autres (?:clients|utilisateurs)|datos de otros (?:clientes|usuarios)|dados de outros (?:clientes|usuários)|他(?:の|人の)(?:顧客|ユーザー|お客様)[^。\\n]{0,10}(?:見え|表示|閲覧)|(?:其他|别的|他人)(?:客户|用户)的?(?:数据|信息|订单|资料)`,
      'gi',
    ),
  ],
  [
    'auth_bypass',
    /\bbypass(?:es|ed|ing)?\b[^.\n]{0,50}\b(?:auth\w{0,14}|login|permissions?|signature|verification|access control|2fa|mfa|security|token|checks?|restrictions?)\b|\b(?:auth\w{0,14}|login|permission|signature|access control|2fa|mfa|ip allow ?list)\b[^.\n]{0,20}\bbypass\w{0,3}\b|\bunauthenticated\b[^.\n]{0,40}\b(?:access|caller|callers|user|users|request|requests|attacker|can|exposure|endpoint|remote)\b|\b(?:without|with no|no|missing|lacks?)\b (?:any |valid |proper )?(?:authentication|authorization|auth|login|logging in|permission checks?|access control)\b[^.\n]{0,60}\b(?:can|could|anyone|anybody|hands? out|access|accessible|possible|returns? (?:data|200|the|all)|works|read|delete|create)\b|\b(?:can|could|anyone|anybody|accessible|access|returns?|hands? out|reach)\b[^.\n]{0,80}\bwithout (?:any |valid |proper )?(?:authentication|authorization|auth\b|login|logging in|an? (?:token|api key|key))|\bprivilege escalation\b|\bescalate (?:\w{1,10} )?privileges\b|\bidor\b|\b(?:accepts?|accepted|honou?rs?)\b[^.\n]{0,25}\b(?:expired|revoked|forged|tampered|unsigned|any|invalid)\b[^.\n]{0,15}\b(?:tokens?|signatures?|jwts?|keys?|credentials|passwords?|certificates?)\b|\b(?:revoked|deleted|expired|old) (?:api )?(?:keys?|tokens?)\b[^.\n]{0,20}\bstill (?:works?|valid|accepted|usable)|\balg(?:orithm)? ?[:=]? ?["']?none\b|umgehen der (?:authentifizierung|anmeldung)|authentifizierung umg\w{2,8}|contourn\w{1,7} l'authentification|sans (?:authentification|être authentifié)|(?:eludir|saltarse|omitir) la autenticación|sin autenticación|(?:burlar|contornar) a autenticação|sem autenticação|認証(?:を|が)?(?:回避|バイパス|なしで|不要で)|绕过(?:认证|登录|鉴权|权限|验证)|越权|无需(?:认证|登录|鉴权)|未鉴权/gi,
  ],
  [
    'vulnerability',
    /\bvulnerab(?:ility|ilities|le)\b|\bCVE-\d{4}-\d{3,7}\b|\bCWE-\d{1,5}\b|\b(?:sql|code|command|template|header|ldap) injection\b|\bXSS\b|\bcross-site scripting\b|\bSSRF\b|\bRCE\b|\bremote code execution\b|\b(?:path|directory) traversal\b|\bsecurity (?:hole|flaw|bug|issue|problem|weakness|incident|vulnerability|breach|risk|concern|report|leak|gap)\b|\b(?:is|are) (?:not|in)[ -]?secure\b|\binsecure\b|\btiming attack\b|\breplay attack\b|\bcsrf (?:attack|vulnerab)\w{0,8}|\bopen redirect\b|\bzero-?day\b|\bresponsible disclosure\b|\bpenetration test(?:er)?\b|\bpentest\b|\bbug bounty\b|\bsicherheits(?:lücke|problem|vorfall|leck|risiko)\w{0,2}\b|\bschwachstelle\w{0,2}\b|\b(?:faille|vulnérabilité|problème|incident)s? de sécurité\b|\bvulnérabilité\w{0,2}\b|\b(?:fallo|problema|incidente|brecha|agujero) de seguridad\b|\bvulnerabilidad(?:es)?\b|\b(?:falha|problema|incidente|brecha) de segurança\b|\bvulnerabilidade(?:s)?\b|脆弱性|セキュリティ(?:ホール|上の問題|インシデント|の問題)|安全(?:漏洞|问题|事件|风险)|漏洞/gi,
  ],
  [
    'leaked_credential',
    new RegExp(
      `(?:${credential})[^.\\n]{0,60}\\b(?:in |as )?(?:clear|plain)[ -]?text\\b|\\b(?:clear|plain)[ -]?text\\b[^.\\n]{0,60}(?:${credential})|(?:${credential})[^.\\n]{0,40}\\b(?:leak(?:ed|s|ing)?|exposed|committed|published|pushed to|public(?:ly)?|stolen|compromised|posted (?:in|on|to)|ended up in|was (?:seen|found) (?:in|on)|logged)\\b|\\b(?:leak(?:ed|s|ing)?|committed|pushed|published|posted|stole|stolen|compromised|exposed|accidentally (?:shared|sent))\\b[^.\\n]{0,40}(?:${credential})|(?:schlüssel|passwort|zugangsdaten|token)[^.\\n]{0,30}(?:geleakt|veröffentlicht|öffentlich|gestohlen|offengelegt)|(?:clé|clés|jeton|mot de passe|identifiants)[^.\\n]{0,30}(?:fuité|publié\\w{0,2}|exposé\\w{0,2}|volé\\w{0,2})|(?:clave|claves|contraseña|token|credenciales)[^.\\n]{0,30}(?:filtrad\\w|public\\w{2,6}|expuest\\w{1,2}|robad\\w{1,2})|(?:chave|chaves|senha|token|credenciais)[^.\\n]{0,30}(?:vazad\\w|vazou|publicad\\w|expost\\w|roubad\\w)|(?:キー|トークン|パスワード)[^。\\n]{0,12}(?:漏|公開|流出)|(?:密钥|令牌|密码|口令)[^。\\n]{0,10}(?:泄|公开|暴露|被盗)`,
      'gi',
    ),
  ],
  [
    'active_exploitation',
    /\b(?:actively|being|currently|already) exploited\b|\bexploit(?:ed|ing|ation)? in the wild\b|\battackers?\b|\bunder attack\b|\bsuspicious (?:logins?|activit(?:y|ies)|requests?|access)\b|\bbrute[- ]?forc\w{1,4}\b|\bstolen (?:data|records)\b|\bangreifer\w{0,2}\b|\bwird ausgenutzt\b|\battaquants?\b|\batacantes?\b|\binvasor(?:es)?\b|攻撃(?:者|を受け)|攻击者|正在被(?:利用|攻击)/gi,
  ],
];

const denied =
  /\b(?:no|not|n't|never|without|isn't|aren't|rather than|kein\w{0,2}|nicht|pas de|sin|sem|ningun\w{0,2}|nenhum\w{0,1})\b[^.,;\n]{0,24}$/i;
/** Asking about security, or for a feature of it, reports nothing. */
const merelyAbout =
  /\bsecurity (?:docs?|documentation|page|alerts?|settings?|headers?|questionnaire|review|policy|whitepaper|features?|team|contact|audit|certificat\w{1,5}|training)\b/i;
const memoryLeak = /memory|memor|heap|\bRAM\b|speicher|mémoire|内存|メモリ|connection leak|fd leak|goroutine/i;

/** Words that report a breach, exposure, bypass, vulnerability or leaked key; a live-looking secret in the ticket is one itself. */
export function readSecurity(redaction: Redaction, sources: readonly Source[]): Signals['security'] {
  const told = patterns.flatMap(([kind, pattern]) =>
    findAll(sources, pattern, 10)
      .filter(({ span, match }) => {
        const before = around(sources, { ...span, end: span.start }, { before: 28, behind: 0 });
        if (denied.test(before) && kind !== 'auth_bypass') return false;
        const context = around(sources, span, { before: 12, behind: 20 });
        return (
          !memoryLeak.test(context) &&
          !(
            kind === 'vulnerability' &&
            merelyAbout.test(around(sources, span, { before: 20, behind: 24 })) &&
            !/issue|hole|flaw|vulnerab|incident|lücke/i.test(match[0])
          )
        );
      })
      .map(({ span }) => ({ kind, span })),
  );
  return [...told, ...pastedSecrets(redaction, sources)];
}

const exampleWords =
  /example|sample|dummy|fake|test|placeholder|xxxx|redacted|your[-_ ]|foo|bar\b|changeme|<[^>]{1,30}>|\*{3}|\.{3}/i;
const liveShapes =
  /^(?:api_key|aws|github|gitlab|slack|stripe|openai|anthropic|google|twilio|sendgrid|npm|pypi|private_key|platform_key|\w+_key|\w+_token)/;

function pastedSecrets({ placeholders }: Redaction, sources: readonly Source[]): Signals['security'] {
  return placeholders
    .filter(({ kind, label, value }) => kind === 'secret' && liveShapes.test(label) && !exampleWords.test(value))
    .flatMap(({ token }) => {
      const escaped = token.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      return findAll(sources, new RegExp(escaped, 'g'), 1).map(({ span }) => ({
        kind: 'leaked_credential' as const,
        span,
      }));
    });
}
