import type { Phrases } from './phrases.ts';

/** Portuguese. */
export const pt: Phrases = {
  greeting: 'Olá,',
  greetingByName: 'Olá, {{name}},',
  sympathy: 'Entendemos como isso é frustrante e pedimos desculpas pelo transtorno.',
  facts: 'Anotei estes dados da sua mensagem: {{facts}}.',
  factNames: {
    endpoint: 'endpoint',
    status: 'status',
    error: 'erro',
    version: 'versão',
    requestId: 'identificador da requisição',
  },
  thanks: 'Obrigado por nos escrever.',
  understood: {
    allFailing: 'Se entendi bem, todas as suas requisições estão falhando. Elas voltam com {{answer}}.',
    payments: 'Se entendi bem, os pagamentos não estão sendo concluídos. Eles voltam com {{answer}}.',
    charge: 'Se entendi bem, a mesma cobrança foi feita mais de uma vez.',
    silent: 'Se entendi bem, a API indica sucesso, mas depois a alteração não aparece. Trata-se de {{endpoint}}.',
    slow: 'Se entendi bem, as respostas ficaram muito mais lentas do que o normal. Trata-se de {{endpoint}}.',
    timeouts: 'Se entendi bem, as requisições estão esgotando o tempo limite. Trata-se de {{endpoint}}.',
    webhooks: 'Se entendi bem, os webhooks não chegam até você como deveriam.',
    endpointAnswer: 'Se entendi bem, {{endpoint}} responde com {{answer}}.',
    answer: 'Se entendi bem, as suas requisições recebem {{answer}} como resposta.',
    error: 'Se entendi bem, você está recebendo o erro {{error}}.',
    endpoint: 'Se entendi bem, trata-se de {{endpoint}}.',
    limited: 'Se entendi bem, um limite de requisições está recusando as suas chamadas.',
    refused: 'Se entendi bem, a sua chave ou o seu token não está sendo aceito.',
    documentation: 'Se entendi bem, há algo na nossa documentação que não está como deveria.',
  },
  answers: {
    status: 'o status {{status}}',
    error: 'o erro {{error}}',
    both: 'o status {{status}} e o erro {{error}}',
  },
  since: 'Começou por volta de {{time}}.',
  environments: {
    production: 'Isso acontece em produção.',
    staging: 'Isso acontece em homologação.',
    development: 'Isso acontece em desenvolvimento.',
  },
  priority: {
    P1: 'Estamos tratando o caso como crítico.',
    P2: 'O caso tem prioridade alta para nós.',
  },
  templates: {
    answer: '{{answer}}',
    request_info:
      'Obrigado por nos avisar. {{summary}} Para continuar a investigação, ainda precisamos de:\n\n{{questions}}',
    close_configuration:
      'Pela nossa análise, a causa está na configuração e não na plataforma. {{explanation}} Por favor, consulte a nossa documentação em {{link}} e tente novamente.',
    close_expected_behavior:
      'Este é o comportamento previsto da nossa API. {{explanation}} A nossa documentação em {{link}} explica isso em detalhes. Se precisar de outro comportamento, podemos registrar o pedido como sugestão de melhoria.',
    close_known_issue:
      'Trata-se de um problema conhecido: {{component}}. A solução alternativa recomendada é esta: {{workaround}}\n\n{{tracking}}',
    escalate:
      'Obrigado por nos avisar. {{summary}}\n\nEncaminhei o seu caso à nossa equipe de engenharia, que já está investigando. {{priority}}',
    forward_to_product:
      'Obrigado pela sugestão. Registrei a ideia como sugestão de melhoria e a encaminhei à nossa equipe de produto.',
  },
  questions: {
    timestamp: '**Data e hora**: o momento exato do erro (com fuso horário)',
    request_id: '**Identificador da requisição**: do cabeçalho de resposta `X-Request-Id`, se disponível',
    error_message: '**Mensagem de erro**: o texto ou código exato',
    error_response: '**Resposta de erro**: o conteúdo completo da resposta',
    request_details: '**Requisição**: endpoint, método e corpo da requisição sem dados sensíveis',
    reproducibility: '**Frequência**: acontece sempre ou de forma intermitente?',
    versions: '**Versões**: FastAPI, Python e as demais bibliotecas envolvidas',
  },
  explanations: {
    credentials:
      'A API não aceitou a chave ou o token da requisição: pode estar ausente, expirado, revogado ou copiado com espaços a mais.',
    permission:
      'A chave foi aceita, mas o seu papel, os seus escopos ou uma restrição de IP não permitem esta operação.',
    wrong_environment:
      'A chave pertence a outro ambiente que não o chamado: homologação e produção têm cada uma as suas chaves e o seu endereço.',
    rate_limit:
      'A requisição ultrapassou o limite de uso da conta; o cabeçalho `Retry-After` diz quanto esperar antes da próxima tentativa.',
    content_type:
      'A requisição foi enviada com um cabeçalho `Content-Type` que o endpoint não lê; um corpo JSON precisa de `application/json`.',
    malformed_request:
      'O corpo da requisição não corresponde ao esquema documentado; a resposta de erro indica cada campo e o que se espera nele.',
    created: 'Um POST que cria um recurso responde com 201, como prevê a especificação HTTP, e não com 200.',
    deleted: 'Um DELETE bem-sucedido responde com 204 e corpo vazio, como prevê a especificação HTTP.',
    not_visible: 'Um recurso que existe, mas que a chave não pode ver, responde com 403 em vez de 404.',
    client_disconnect:
      'Essa linha aparece quando quem chama fecha a conexão antes do fim da resposta; a requisição em si não é afetada.',
    configuration:
      'A plataforma respondeu conforme a documentação, portanto a diferença está provavelmente nas configurações ou no conteúdo da requisição.',
    by_design:
      'A plataforma responde assim a essas requisições de propósito, de acordo com a especificação HTTP e a nossa documentação.',
  },
  answerArticle: 'Obrigado pela sua pergunta. O artigo “{{title}}” trata disso: {{link}}',
  answerLater: 'Obrigado pela sua mensagem. {{summary}}\n\nEstou verificando isso e volto com uma resposta completa.',
  answerMeanwhile: 'Enquanto isso, esta parte da nossa documentação talvez já ajude: {{link}}',
  lookingStep: 'Próximo passo: estou verificando isso com os colegas que mais conhecem essa parte.',
  excerpt: null,
  workaroundInDocumentation: 'ela está descrita na nossa documentação em {{link}}.',
  affects: 'Versões afetadas: {{versions}}.',
  fixedIn: 'Não ocorre mais a partir de {{version}}.',
  tracking: 'Continuamos acompanhando este problema e avisaremos quando houver novidades.',
  workaround: 'Enquanto isso, esta alternativa pode ajudar: {{workaround}}',
  alsoNeeded: 'Para facilitar a investigação, acrescente por favor o que tiver do seguinte. Já começamos sem isso:',
  incident:
    'Há um incidente aberto que corresponde ao seu caso e já estamos trabalhando nele. Acompanhe a situação aqui: {{link}}',
  duplicate: 'Já temos outro aviso do mesmo problema em investigação e estamos tratando o seu junto com ele.',
  duplicateOfOwn:
    'Parece ser o mesmo assunto do seu ticket anterior {{ticket}}, por isso estamos tratando os dois juntos.',
  security:
    'Obrigado por nos avisar. Encaminhamos o seu caso imediatamente à nossa equipe de segurança de plantão, que já está investigando. Para manter o sigilo, por favor não acrescente mais nada neste ticket. Para tudo o mais, use o nosso contato criptografado: {{link}}',
  hidden: 'Ocultei nos nossos registros a chave que estava na sua mensagem.',
  rotate: 'Se uma chave ou um token pode ter sido exposto, revogue-o agora no painel e crie outro.',
  claim:
    'O que você escreve sobre os custos vai para um colega, que vai analisar pessoalmente antes de qualquer decisão.',
  chargeStep: 'Próximo passo: um colega verifica a cobrança na sua conta e escreve para você aqui.',
  charge: 'Um colega vai analisar a cobrança pessoalmente antes de qualquer decisão.',
  nextSteps: {
    answer: 'Próximo passo: por favor, experimente e nos diga se isso responde à sua pergunta.',
    request_info:
      'Próximo passo: por favor, acrescente esses pontos a este ticket. Continuaremos a investigação assim que os tivermos.',
    close_configuration: 'Próximo passo: por favor, verifique o ponto acima e repita a requisição.',
    close_expected_behavior: 'Próximo passo: por favor, compare isso com o que a sua integração espera.',
    close_known_issue: 'Próximo passo: por favor, aplique a alternativa e nos diga se ela ajuda.',
    escalate: 'Próximo passo: a equipe investiga a causa e contaremos a você o que for encontrado.',
    forward_to_product:
      'Próximo passo: a equipe de produto avalia o seu pedido junto com outros parecidos. Cabe a ela decidir se e quando, por isso não podemos informar uma data.',
  },
  documentation: 'Documentação: {{link}}',
  documentationTitled: 'Documentação: “{{title}}”, {{link}}',
  nextUpdateRunning: 'Você terá notícias minhas até {{time}}, mesmo que a investigação ainda esteja em andamento.',
  nextUpdateClosing: 'Volto a falar com você até {{time}} para saber como está.',
  nextUpdate: 'Você terá notícias nossas até {{time}}.',
  reopening: 'Se o problema continuar, você pode reabrir este ticket respondendo a esta mensagem.',
  reference: 'Referência do ticket: {{ticket}}',
  signature: 'Atenciosamente,\na sua equipe de suporte',
};
