import type { PhraseTable } from '../phrase-book.ts';

/** Wishes, questions, documentation and appearance: what is asked for rather than broken. */
export const wishes = {
  feature_request: {
    en: [
      'feature request', 'feature suggestion', 'enhancement request', 'enhancement', '(would|it would|it\'d|that\'d|this would|might|will) be (really |very |so |super )?(nice|great|good|cool|useful|helpful|awesome|handy|lovely|amazing|beneficial|convenient)',
      'please (add|support|consider|implement|provide|expose|include|allow|make it possible)', '(can|could|would|will) you (please |kindly )?(add|support|implement|provide|expose|include|allow|consider adding)', 'any plans? (to|for|on)', 'is there (or will there be|any plan|a plan)', 'will there be (a|any|support)',
      'add (an? )?(support|option|way|possibility|endpoint|parameter|method|function|functionality|api) (for|to|that)', 'adding (a|an|support|the) (for |function |method |option |parameter |endpoint )?', 'would (like|love) (to see|to have|an? (option|way|endpoint|parameter))', 'we\'d (like|love) to (see|have)', 'i\'d (like|love) to (see|have)',
      'wish (list|there was|there were|you had|it had|to have)', 'missing (feature|functionality|endpoint|support)', 'support for … (please|would|in the future|be added|is missing)', '(allow|let) (us|users|customers|clients) to', 'proposal', 'suggestion', 'i (suggest|propose)', 'we (suggest|propose)', 'my vote', '(i\'m|i am) voting for', 'what do you think about',
      '(is|are) (not|n\'t) supported yet', 'expose … (in|through|via|over) the api', 'ideally … would', 'future (release|version)', 'roadmap',
    ],
    de: ['wäre (es )?(schön|toll|super|hilfreich|praktisch|möglich, dass)', 'funktionswunsch', 'verbesserungsvorschlag', 'feature-wunsch', 'könn(te|ten|tet) (ihr|sie|man) … (einbauen|hinzufügen|ergänzen|unterstützen|anbieten|bereinigen)', 'wünsche(n)? (mir|uns)', 'bitte … (hinzufügen|einbauen|ergänzen)'],
    fr: ['serait (il )?(bien|utile|pratique|possible de|génial|super)', 'demande de fonctionnalité', 'pourriez-vous (ajouter|prévoir|proposer)', 'suggestion', 'amélioration'],
    es: ['sería (bueno|útil|genial|ideal|estupendo)', 'solicitud de (función|funcionalidad|característica)', 'podrían (agregar|añadir|incluir)', 'sugerencia', 'me gustaría (tener|ver|que)'],
    pt: ['seria (bom|útil|ótimo|legal|interessante)', 'sugestão', 'pedido de (funcionalidade|recurso)', 'poderiam (adicionar|incluir)', 'gostaria de (ter|ver|sugerir)'],
    ja: ['機能(追加|要望|リクエスト)', '追加して(ほしい|欲しい|いただけ)', '対応して(ほしい|欲しい|いただけ)', '要望'],
    zh: ['功能(请求|建议|需求)', '希望(能|可以|增加|支持|添加)', '能否(增加|支持|添加)', '建议(增加|支持|添加)'],
  },
  how_to: {
    en: [
      'how (do|can|could|should|would|does) (i|we|you|one|it|the|this|that)', 'how (to|do) (?!(you do|deal))', 'how come', 'is (there|it possible|it ok|this possible|that possible) (a|any|to|an|some)?', 'is there', 'is it possible', 'what (is|\'s|are|would be) the (best|right|correct|recommended|proper|difference|meaning|purpose|way|maximum|minimum|limit)',
      'what (can|should|do|does|could|must) (i|we|it)', 'which (scope|permission|endpoint|header|parameter|version|key|role|method)~', 'where (can|do|does|is|are) (i|we|the|it)?', '(can|could|may|should|must) (i|we)', 'could someone (please )?(explain|help|tell)', 'can (someone|anyone|anybody|somebody)', 'why (does|do|is|are|did|must|can)', 'any (pointers|ideas?|hints?|help|advice|suggestions?|way)',
      'could you (please )?(explain|tell|clarify|point|advise)', 'looking for (a way|help|advice|guidance)', 'trying to (figure|find|understand|work out)', 'please (explain|advise|help|clarify)', 'just (wondering|curious)', 'i (wonder|was wondering)', 'question', 'i need help', 'what am i (doing wrong|missing)', 'not sure (how|if|what|why|whether)', 'want to know', 'would like to know', 'does (the api|your api|anyone)', 'has anyone', 'am i (missing|doing)',
    ],
    de: ['wie (kann|können|muss|müssen|geht|mache|bekomme|funktioniert|lautet)', 'gibt es (eine|einen|ein) (möglichkeit|weg|endpunkt|option)?', 'ist es möglich', 'frage', 'warum', 'was (muss|ist|bedeutet|mache ich falsch)', 'welche[rsn]?', 'wo (finde|kann|ist)'],
    fr: ['comment (faire|puis|peut|dois|est|obtenir|utiliser)', 'est-il possible', 'y a-t-il', 'pourquoi', 'question', 'quel(le)?s? (est|sont)', 'pouvez-vous m\'(expliquer|aider|indiquer)'],
    es: ['cómo (puedo|podemos|se|hago|debo|obtengo)', 'como (puedo|podemos|hago)', 'es posible', 'hay alguna (forma|manera)', 'por qué', 'consulta', 'pregunta', 'qué (puedo|debo|significa|hago)', 'cuál(es)? (es|son)'],
    pt: ['como (posso|podemos|faço|fazer|devo|obter|funciona)', 'é possível', 'existe (alguma|uma) (forma|maneira)', 'por que', 'dúvida', 'pergunta', 'qual (é|o|a)', 'é preciso', 'poderia(m)? (me )?(explicar|verificar|ajudar)'],
    ja: ['方法(について|を教えて|は)', '教えて', 'どう(すれば|やって|したら)', 'でしょうか', 'ますか', 'なぜ', '質問'],
    zh: ['如何', '怎么(办|样|做|用|才能|回事)?', '请问', '为什么', '为何', '吗？', '能不能', '可以吗', '怎样'],
  },
  documentation: {
    en: ['documentation', 'docs?', 'documented', 'undocumented', 'readme', 'tutorials?', 'swagger', 'openapi', 'api reference', 'reference (guide|docs|manual|page)', 'docstrings?', 'changelog', 'developer (guide|portal)', 'guide', 'examples? in the (docs|documentation|readme)', 'code (sample|example)s?', 'migration guide'],
    de: ['dokumentation', 'doku', 'dokumentiert', 'anleitung'],
    fr: ['documentation', 'documenté~'],
    es: ['documentación', 'documentad[oa]s?'],
    pt: ['documentação', 'documentad[oa]s?'],
    ja: ['ドキュメント', 'マニュアル', '仕様書'],
    zh: ['文档', '说明书', '手册'],
  },
  documentation_wrong: {
    en: [
      '(documentation|docs?|guide|reference|readme|page|spec|example|docstring)s? … (says?|states?|claims?|implies|suggests|tells?|lists?|describes?|shows?|mentions?)', '(documentation|docs?|guide|reference|readme|example|spec|docstring|interface)s? … (is|are|seems?|looks?) … (wrong|incorrect|outdated|out of date|misleading|inaccurate|incomplete|unclear|confusing|missing|no longer accurate)', '(wrong|incorrect|outdated|misleading|inaccurate|incomplete|unclear|confusing|contradictory) … (documentation|docs?|guide|reference|example|readme|docstring)s?',
      'mistakes? in (the |your )?(documentation|docs?|guide|example|readme)', 'errors? in (the |your )?(documentation|docs?|guide|example|readme)', '(does|do|did) not (behave|work) as documented', 'not (behave|behaving|work|working) (as|like) (documented|described)', 'contrary to (the|your) (documentation|docs)', 'differs? from (the |your )?(documentation|docs)', 'undocumented', 'not documented', 'isn\'t documented', '(isn\'t|is not|aren\'t|no) (any )?documentation (on|for|about)', 'documentation is missing', 'does not seem to be documented', 'correct the (reference|documentation|docs)', 'no documented',
    ],
    de: ['(dokumentation|doku|anleitung) … (falsch|veraltet|fehlerhaft|unvollständig|irreführend|widerspr~|stimmt nicht)', 'laut (der )?(dokumentation|doku)', 'nicht dokumentiert'],
    fr: ['documentation … (fausse|erronée|incorrecte|obsolète|incomplète)', 'selon la documentation', 'pas documenté~'],
    es: ['documentación … (incorrecta|errónea|desactualizada|incompleta)', 'según la documentación', 'no está documentad[oa]'],
    pt: ['documentação … (incorreta|errada|desatualizada|incompleta)', 'segundo a documentação', 'não está documentad[oa]'],
    ja: ['ドキュメント…(間違|誤り|異な|違い|古い)'],
    zh: ['文档…(错误|不一致|过时|不符|有误)'],
  },
  cosmetic: {
    en: ['typos?', 'misspell~', 'spelling (mistake|error)', 'wording', 'cosmetic', 'lay-?out (issue|glitch|is off)', 'alignment', '(error )?messages? could be clearer', 'clearer (error )?message', 'better error (message )?', 'lowest priority', 'tiny (bug|issue|thing)', 'nitpick', 'grammar', 'colou?rs? (is|are|of)', 'icons? (is|are)', 'minor (thing|nit|detail)', 'purely visual'],
    de: ['tippfehler', 'schreibfehler', 'rechtschreibfehler', 'kosmetisch~', 'schönheitsfehler'],
    fr: ['faute de frappe', 'coquille', 'cosmétique'],
    es: ['errata', 'error tipográfico', 'cosmétic[oa]'],
    pt: ['erro de digitação', 'cosmétic[oa]'],
    ja: ['誤字', '表記', '脱字'],
    zh: ['错别字', '拼写错误'],
  },
  expected_behavior: {
    en: [
      '(is|was) (this|that|it) (intended|expected|intentional|by design|on purpose|normal|correct|right|supposed)', 'should (this|that|it|a|an|the|my|our|calls?|requests?|post|put|delete|get|i) … (return|give|answer|be|get|respond|not)', 'shouldn\'t (it|this|that|the)', 'instead of (a |an |the )?[1-5]\\d\\d', 'rather than (a |an |the )?[1-5]\\d\\d', '(would|should) … (be better|make more sense|be more appropriate)', '(i|we) (would|\'d) expect … [1-5]\\d\\d', 'expected (a |an |to get |to receive )?[1-5]\\d\\d', 'why (http )?[1-5]\\d\\d', 'by rfc', 'rfc #', 'http spec~', 'as designed', 'this may be intentional', 'misunderst~', 'intended (behaviou?r)?', 'by design', 'http pedants',
    ],
    de: ['ist (das|dies) (so )?(gewollt|beabsichtigt|normal|richtig|korrekt|gewünscht)', 'statt (eines |einer )?[1-5]\\d\\d', 'sollte … nicht … [1-5]\\d\\d', 'erwartungsgemäß'],
    fr: ['est-ce (normal|voulu|prévu|attendu)', 'au lieu (de|d\'un|d\'une) [1-5]\\d\\d'],
    es: ['es (normal|esperado|correcto|intencional)', 'en (lugar|vez) de (un |una )?[1-5]\\d\\d'],
    pt: ['é (normal|esperado|correto|intencional|proposital)', 'em vez de (um |uma )?[1-5]\\d\\d'],
    ja: ['仕様(でしょうか|ですか|どおり)', '想定(どおり|される)'],
    zh: ['是(正常|预期|设计)', '而不是 ?[1-5]\\d\\d'],
  },
} as const satisfies PhraseTable;
