import type { PhraseTable } from '../phrase-book.ts';

/** What the text itself shows about the customer's own request, key or limit. */
export const mistakes = {
  wrong_environment: {
    en: ['(staging|test|sandbox|dev~) (api )?(key|token|credentials?|secret)s? (was |were |is |are )?(sent |used )?(to|against|on|in|for|at|with) (the |your |our )?(production|prod|live)', '(used|using|use|sent|sending|with) (the |our |a |my )?(staging|test|sandbox|dev~) (api )?(key|token|credentials?|secret) … (production|prod|live)', '(production|prod|live) (api )?(key|token|credentials?|secret) … (against|to|on|in|with) (the |your )?(staging|test|sandbox|dev~)', 'wrong (environment|host|base url|url|endpoint)', 'mixed up (the )?(keys?|tokens?|environments?|urls?)', '(nw|sk|pk)_test_'],
    de: ['(test|staging)-?(schlüssel|key|token) … (produktion|produktiv|live)', 'falsche (umgebung|url)'],
    fr: ['clé de (test|staging|recette) … production', 'mauvais environnement'],
    es: ['clave de (prueba|pruebas|staging) … producción', 'entorno equivocado'],
    pt: ['chave de (teste|testes|homologação) … produção', 'ambiente errado'],
  },
  credentials_invalid: {
    en: ['(api )?(key|token|password|secret|session|certificate|credential)s? (has |have |had |is |was |are |were |seems? |already )*(expired|revoked|deleted|deactivated|wrong|missing|rotated out)', '(expired|revoked|deleted|wrong|old) (api )?(key|token|password|secret|credential)s?', '(forgot|forgotten|without|missing|omitted) (to (send|set|pass|include|add) )?(the |an |my |our |any )?(api )?(key|token|authorization|auth|credential)s?( header)?', 'bad credentials', 'invalid (api )?(key|token|credential)s?', '(no|missing) credentials provided', 'requires authentication', 'authtoken was incorrect', '(key|token|password|secret|credential)s? (was|is|were|are) incorrect', '(blank|white ?space|space|newline|line ?break|carriage return)s? … (key|token|header|secret)', '(key|token|header|secret) … (blank|white ?space|leading space|trailing|newline|line ?break)', 'username and password', 'leading whitespace', 'basic auth (is |was )?(removed|gone|not supported)'],
    de: ['(schlüssel|token|passwort|key) (ist |war |wurde )?(abgelaufen|falsch|ungültig|gelöscht|widerrufen)', 'abgelaufene[rsn]? (schlüssel|token|key)', 'zeilenumbruch … (key|schlüssel|token)', 'leerzeichen … (key|schlüssel|token)'],
    fr: ['(clé|jeton|mot de passe) (a |est |était )?(expiré~|invalide|révoqué~|incorrect~)'],
    es: ['(clave|token|contraseña) (ha |está |es )?(caducad[oa]|expirad[oa]|vencid[oa]|inválid[oa]|incorrect[oa])'],
    pt: ['(chave|token|senha) (está |foi |é )?(expirad[oa]|vencid[oa]|inválid[oa]|incorret[oa])'],
    ja: ['(キー|トークン|パスワード)(の|が|は)?(期限切れ|無効|間違)'],
    zh: ['(密钥|令牌|密码|token)(已)?(过期|失效|无效|错误)'],
  },
  credentials_valid: {
    en: ['(key|token|password|secret|credential)s? (is|are|was|were) (right|correct|valid|ok|fine|active|stored|set up|properly|unchanged|the same)', '(valid|correct|right|fresh|new|newly created|brand new|same) (api )?(key|token|password|secret|credential|access token)s?', '(generated|created|made|issued|got|tried) (a |another |with a )?(new|fresh|second) (personal )?(api )?(access )?(key|token)', '(checked|verified|confirmed|made sure|double-checked|sure) … (key|token|password|header|secret|credential)', 'i confirm that', 'reset my password', 'not a typo', '(production|prod|live) (api )?(key|token) … (returns?|gives?|gets?|is refused|fails?)', 'with (the )?same (access )?token', 'properly setup with my token', 'also with a valid', 'valid token'],
    de: ['(schlüssel|token|key|passwort) (ist|sind) (richtig|korrekt|gültig)', '(neue[rn]?|gültige[rn]?) (schlüssel|token|key)'],
    fr: ['(clé|jeton) (est )?(valide|correcte?|bonne?)', 'nouvelle clé', 'nouveau jeton'],
    es: ['(clave|token) (es |está )?(válid[oa]|correct[oa])', 'nuev[oa] (clave|token)'],
    pt: ['(chave|token) (é |está )?(válid[oa]|corret[oa])', '(nova|novo) (chave|token)', 'recém-criad[oa]', 'já confirmei'],
    ja: ['(キー|トークン)(は|が)?(有効|正しい|新しい)', '新しい(キー|トークン)', '生成したもの'],
    zh: ['(密钥|令牌|token)(是)?(正确|有效|没错)', '新的(密钥|令牌|token)'],
  },
  pasted_key: {
    en: ['(copied|copy|copying|copy-?pasted?|pasted|pasting) … (key|token|secret|password|authkey)', '(key|token|secret|password)s? … (copied|copy|pasted|pasting|copy-paste)', '(blank|white ?space|space|newline|line ?break) … (key|token|header value)', 'trailing (newline|white ?space|space)', 'leading (white ?space|blank|space)'],
    de: ['(kopier~|zwischenablage|eingefügt) … (key|schlüssel|token|authkey|api)', '(key|schlüssel|token|authkey) … (kopier~|zwischenablage|eingefügt)'],
    fr: ['(copié|collé|copier) … (clé|jeton)'],
    es: ['(copié|copiado|pegué|pegado) … (clave|token)'],
    pt: ['(copiei|copiado|colei|colado) … (chave|token)'],
    ja: ['(コピー|貼り付け)…(キー|トークン)'],
    zh: ['(复制|粘贴)…(密钥|令牌|token)'],
  },
  malformed_request: {
    en: ['content-?type[: ="]{1,4}(text\\/plain|text\\/html|application\\/x-www|multipart)', 'content-?type … (text\\/plain|form|multipart|was wrong|is wrong|missing|instead of|not application|not set|forgot)', '(wrong|incorrect|missing|no) content-?type', 'field required', 'value_error\\.missing', 'can\'t be blank', '(required|mandatory) (field|parameter|property|attribute|key)s? … (missing|absent|not)', 'missing (required )?(field|parameter|argument|property)', '(malformed|invalid|broken|bad) (json|request body|payload|body|syntax)', '(json\\.decoder\\.)?jsondecodeerror', 'unexpected (end of|token)', '(typo|misspelled|wrong name) … (field|parameter|key)', '(sent|send|sending|pass|passing) … as a (string|number|text) (instead|rather)', 'expecting value', 'expected (a )?(string|number|object|array|integer|boolean)', 'should be a valid', 'not a valid (integer|number|string|list|dict|boolean|enum~)', '(send|sent|sending|use|used|using) form[- ]data'],
    de: ['(falscher|fehlender) content-?type', 'pflichtfeld … fehlt', 'ungültiges json'],
    fr: ['champ (obligatoire|requis) manquant', 'json (invalide|mal formé)', 'mauvais content-?type'],
    es: ['campo (obligatorio|requerido) … falta', 'json (inválido|mal formado)', 'content-?type (incorrecto|equivocado)'],
    pt: ['campo obrigatório … falt~', 'json inválido', 'content-?type (incorreto|errado)'],
    ja: ['必須項目が(ない|不足|未入力)', 'json(が|の)(不正|形式)'],
    zh: ['(缺少|缺失)(必填|必需|参数|字段)', 'json(格式)?(错误|不合法)', '请求参数非法'],
  },
  empty_body: {
    en: ['empty (request )?(query|query\\/)?(body|payload|post|request)', '(empty|no) (query or |query\\/)?body', 'body (is|was) (empty|missing|blank)', '(empty string|zero bytes|content-length: 0) … body', 'without (a |any )?(body|payload)'],
    de: ['leere[rnms]? (body|anfrage|rumpf|payload)', 'ohne (body|rumpf|inhalt)'],
    fr: ['corps (de requête )?vide', 'sans corps'],
    es: ['cuerpo vacío', 'sin cuerpo'],
    pt: ['corpo vazio', 'sem corpo'],
    ja: ['空の(ボディ|リクエスト|本文)', 'ボディ(が空|なし)'],
    zh: ['空的?(请求体|body|正文)', '请求体为空'],
  },
  limit_seems_wrong: {
    en: ['(haven\'t|have not|hadn\'t|not|never) … (hit|reached|exceeded|used) … (limit|quota)', '(remaining|left|free|unused) … (limit|quota|calls|requests|#)', '(limit|quota|calls|requests)s? (remaining|left|remain|free)', '(false|wrong|incorrect|bogus|premature) … (rate[- ]?limit|limit|403|429|quota)', 'only (made|sent|used|did) (#|a few|ten|two|three|some)', 'after (only|just) # (calls?|requests?)', 'x-?ratelimit-remaining', '(limit|quota) (is|says|header says|was) … (instead|but|however|in fact)', 'far (below|under) (the|our) (limit|quota)'],
    de: ['(limit|kontingent) … (nicht (erreicht|ausgeschöpft)|frei|übrig)', 'nur # (aufrufe|anfragen)'],
    fr: ['(limite|quota) … (pas atteint~|restant~)', 'seulement # (appels|requêtes)'],
    es: ['(límite|cuota) … (no (se )?(ha )?alcanzad[oa]|restante~)', 'solo # (llamadas|peticiones)'],
    pt: ['(limite|cota) … (não (foi )?atingid[oa]|restante~)', 'apenas # (chamadas|requisições)'],
  },
} as const satisfies PhraseTable;
