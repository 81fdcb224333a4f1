import type { Phrases } from './phrases.ts';

/** Spanish, in the polite form. */
export const es: Phrases = {
  greeting: 'Hola:',
  greetingByName: 'Hola, {{name}}:',
  sympathy: 'Entendemos lo frustrante que resulta y lamentamos las molestias que le está causando.',
  facts: 'He tomado nota de estos datos de su mensaje: {{facts}}.',
  factNames: {
    endpoint: 'punto de acceso',
    status: 'estado',
    error: 'error',
    version: 'versión',
    requestId: 'identificador de solicitud',
  },
  thanks: 'Gracias por escribirnos.',
  understood: {
    allFailing: 'Si lo entiendo bien, todas sus solicitudes están fallando. Vuelven con {{answer}}.',
    payments: 'Si lo entiendo bien, los pagos no se completan. Vuelven con {{answer}}.',
    charge: 'Si lo entiendo bien, se le ha cobrado lo mismo más de una vez.',
    silent: 'Si lo entiendo bien, la API indica éxito, pero después el cambio no aparece. Se trata de {{endpoint}}.',
    slow: 'Si lo entiendo bien, las respuestas se han vuelto mucho más lentas de lo habitual. Se trata de {{endpoint}}.',
    timeouts: 'Si lo entiendo bien, las solicitudes agotan el tiempo de espera. Se trata de {{endpoint}}.',
    webhooks: 'Si lo entiendo bien, los webhooks no le llegan como deberían.',
    endpointAnswer: 'Si lo entiendo bien, {{endpoint}} responde con {{answer}}.',
    answer: 'Si lo entiendo bien, sus solicitudes reciben {{answer}} como respuesta.',
    error: 'Si lo entiendo bien, se encuentra con el error {{error}}.',
    endpoint: 'Si lo entiendo bien, se trata de {{endpoint}}.',
    limited: 'Si lo entiendo bien, un límite de peticiones está rechazando sus solicitudes.',
    refused: 'Si lo entiendo bien, su clave o token no se acepta.',
    documentation: 'Si lo entiendo bien, hay algo en nuestra documentación que no está como debería.',
  },
  answers: {
    status: 'el estado {{status}}',
    error: 'el error {{error}}',
    both: 'el estado {{status}} y el error {{error}}',
  },
  since: 'Empezó alrededor de {{time}}.',
  environments: {
    production: 'Le ocurre en producción.',
    staging: 'Le ocurre en preproducción.',
    development: 'Le ocurre en desarrollo.',
  },
  priority: {
    P1: 'Tratamos este caso como crítico.',
    P2: 'Este caso tiene prioridad alta para nosotros.',
  },
  templates: {
    answer: '{{answer}}',
    request_info: 'Gracias por avisarnos. {{summary}} Para seguir investigando, todavía necesitamos:\n\n{{questions}}',
    close_configuration:
      'Según nuestra revisión, la causa está en la configuración y no en la plataforma. {{explanation}} Por favor, consulte nuestra documentación en {{link}} y vuelva a intentarlo.',
    close_expected_behavior:
      'Este es el comportamiento previsto de nuestra API. {{explanation}} Nuestra documentación en {{link}} lo explica con detalle. Si necesita otro comportamiento, podemos registrarlo como petición de mejora.',
    close_known_issue:
      'Se trata de un problema conocido: {{component}}. La alternativa que recomendamos es esta: {{workaround}}\n\n{{tracking}}',
    escalate:
      'Gracias por avisarnos. {{summary}}\n\nHe trasladado su caso a nuestro equipo de ingeniería, que ya lo está investigando. {{priority}}',
    forward_to_product:
      'Gracias por su sugerencia. La he registrado como petición de mejora y la he trasladado a nuestro equipo de producto.',
  },
  questions: {
    timestamp: '**Fecha y hora**: el momento exacto del error (con zona horaria)',
    request_id: '**Identificador de solicitud**: de la cabecera de respuesta `X-Request-Id`, si dispone de ella',
    error_message: '**Mensaje de error**: el texto o código exacto',
    error_response: '**Respuesta de error**: el contenido completo de la respuesta',
    request_details: '**Solicitud**: punto de acceso, método y cuerpo de la solicitud sin datos sensibles',
    reproducibility: '**Frecuencia**: ¿ocurre siempre o de forma intermitente?',
    versions: '**Versiones**: FastAPI, Python y las demás bibliotecas implicadas',
  },
  explanations: {
    credentials:
      'La API no aceptó la clave o el token de la solicitud: puede faltar, haber caducado, estar revocado o haberse copiado con espacios de más.',
    permission: 'La clave se aceptó, pero su rol, sus permisos o una restricción de IP no permiten esta operación.',
    wrong_environment:
      'La clave pertenece a un entorno distinto del que se llamó: preproducción y producción tienen cada una sus claves y su dirección.',
    rate_limit:
      'La solicitud superó el límite de peticiones de la cuenta; la cabecera `Retry-After` indica cuánto esperar antes del siguiente intento.',
    content_type:
      'La solicitud se envió con una cabecera `Content-Type` que el punto de acceso no lee; un cuerpo JSON necesita `application/json`.',
    malformed_request:
      'El cuerpo de la solicitud no coincide con el esquema documentado; la respuesta de error nombra cada campo y lo que se espera en él.',
    created: 'Un POST que crea un recurso responde con 201, como prevé la especificación HTTP, y no con 200.',
    deleted: 'Un DELETE correcto responde con 204 y un cuerpo vacío, como prevé la especificación HTTP.',
    not_visible: 'Un recurso que existe pero que la clave no puede ver responde con 403 en lugar de 404.',
    client_disconnect:
      'Esa línea aparece cuando quien llama cierra la conexión antes de que termine la respuesta; la solicitud en sí no se ve afectada.',
    configuration:
      'La plataforma respondió como indica la documentación, así que la diferencia está probablemente en los ajustes o en el contenido de la solicitud.',
    by_design:
      'La plataforma responde así a estas solicitudes a propósito, de acuerdo con la especificación HTTP y nuestra documentación.',
  },
  answerArticle: 'Gracias por su pregunta. El artículo «{{title}}» la responde: {{link}}',
  answerLater: 'Gracias por su mensaje. {{summary}}\n\nLo estoy revisando y volveré con una respuesta completa.',
  answerMeanwhile: 'Mientras tanto, quizá ya le ayude esta parte de nuestra documentación: {{link}}',
  lookingStep: 'Próximo paso: lo estoy consultando con los compañeros que mejor conocen esa parte.',
  excerpt: null,
  workaroundInDocumentation: 'está descrita en nuestra documentación en {{link}}.',
  affects: 'Versiones afectadas: {{versions}}.',
  fixedIn: 'Ya no ocurre a partir de {{version}}.',
  tracking: 'Seguimos de cerca este problema y le avisaremos cuando haya novedades.',
  workaround: 'Mientras tanto puede ayudarle esta alternativa: {{workaround}}',
  alsoNeeded:
    'Para facilitar la investigación, añada por favor lo que tenga de lo siguiente. Ya hemos empezado sin ello:',
  incident:
    'Hay una incidencia abierta que coincide con su caso y ya se está trabajando en ella. Puede seguir su estado aquí: {{link}}',
  duplicate: 'Ya tenemos otro aviso del mismo problema en investigación y tratamos el suyo junto con él.',
  duplicateOfOwn:
    'Parece tratarse del mismo asunto que su ticket anterior {{ticket}}, por lo que tratamos los dos juntos.',
  security:
    'Gracias por avisarnos. Hemos trasladado su caso de inmediato a nuestro equipo de seguridad de guardia, que ya lo está investigando. Para mantener la confidencialidad, no añada por favor nada más en este ticket. Para todo lo demás, utilice nuestro contacto cifrado: {{link}}',
  hidden: 'He ocultado en nuestros registros la clave que figuraba en su mensaje.',
  rotate: 'Si una clave o un token pudo quedar expuesto, revóquelo ahora en el panel y cree otro nuevo.',
  claim:
    'Lo que nos escribe sobre los costes pasa a un compañero, que lo revisará personalmente antes de que se decida nada.',
  chargeStep: 'Próximo paso: un compañero comprueba el cargo en su cuenta y le escribe aquí.',
  charge: 'Un compañero revisará el cargo personalmente antes de que se decida nada al respecto.',
  nextSteps: {
    answer: 'Próximo paso: por favor, pruébelo y díganos si responde a su pregunta.',
    request_info:
      'Próximo paso: por favor, añada estos puntos a este ticket. Seguiremos investigando en cuanto los tengamos.',
    close_configuration: 'Próximo paso: por favor, compruebe el punto anterior y repita la solicitud.',
    close_expected_behavior: 'Próximo paso: por favor, compare esto con lo que espera su integración.',
    close_known_issue: 'Próximo paso: por favor, aplique la alternativa y díganos si le ayuda.',
    escalate: 'Próximo paso: el equipo investiga la causa y le contaremos lo que encuentre.',
    forward_to_product:
      'Próximo paso: el equipo de producto valorará su petición junto con otras parecidas. Decide ese equipo si la aborda y cuándo, por lo que no podemos dar una fecha.',
  },
  documentation: 'Documentación: {{link}}',
  documentationTitled: 'Documentación: «{{title}}», {{link}}',
  nextUpdateRunning: 'Volverá a tener noticias mías a más tardar el {{time}}, aunque la investigación siga en curso.',
  nextUpdateClosing: 'Volveré a escribirle a más tardar el {{time}} para saber cómo va todo.',
  nextUpdate: 'Volverá a tener noticias nuestras a más tardar el {{time}}.',
  reopening: 'Si el problema continúa, puede reabrir este ticket respondiendo a este mensaje.',
  reference: 'Referencia del ticket: {{ticket}}',
  signature: 'Un saludo,\nsu equipo de soporte',
};
