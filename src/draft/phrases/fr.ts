import type { Phrases } from './phrases.ts';

/** French, in the polite form. */
export const fr: Phrases = {
  greeting: 'Bonjour,',
  greetingByName: 'Bonjour {{name}},',
  sympathy: 'Nous comprenons votre agacement et nous sommes désolés de la gêne que cela vous cause.',
  facts: 'Nous avons relevé dans votre message : {{facts}}.',
  factNames: {
    endpoint: 'point d’accès',
    status: 'statut',
    error: 'erreur',
    version: 'version',
    requestId: 'identifiant de requête',
  },
  templates: {
    answer: '{{answer}}',
    request_info:
      'Merci pour votre signalement. Pour poursuivre notre analyse, il nous manque encore :\n\n{{questions}}',
    close_configuration:
      'D’après notre analyse, la cause se trouve dans la configuration plutôt que dans la plateforme. {{explanation}} Veuillez consulter notre documentation à l’adresse {{link}} puis réessayer.',
    close_expected_behavior:
      'Ce comportement est celui qui est prévu par notre API. {{explanation}} Notre documentation à l’adresse {{link}} le décrit en détail. Si vous avez besoin d’un autre comportement, nous pouvons l’enregistrer comme demande d’évolution.',
    close_known_issue:
      'Il s’agit d’un problème connu : {{component}}. Voici le contournement que nous recommandons : {{workaround}} Nous suivons ce problème et nous vous tiendrons au courant dès qu’il y aura du nouveau.',
    escalate:
      'Merci pour votre signalement. Nous l’avons transmis à notre équipe technique, qui l’examine actuellement. {{facts}}',
    forward_to_product:
      'Merci pour votre suggestion. Nous l’avons enregistrée comme demande d’évolution et transmise à notre équipe produit. {{facts}}',
  },
  questions: {
    timestamp: '**Date et heure** : le moment exact de l’erreur (avec le fuseau horaire)',
    request_id: '**Identifiant de requête** : dans l’en-tête de réponse `X-Request-Id`, si vous l’avez',
    error_message: '**Message d’erreur** : le texte ou le code exact',
    error_response: '**Réponse d’erreur** : le contenu complet de la réponse',
    request_details: '**Requête** : point d’accès, méthode et corps de la requête sans données sensibles',
    reproducibility: '**Fréquence** : l’erreur est-elle systématique ou intermittente ?',
    versions: '**Versions** : FastAPI, Python et les autres bibliothèques concernées',
  },
  explanations: {
    credentials:
      'L’API n’a pas accepté la clé ou le jeton de la requête : il peut être absent, expiré, révoqué ou copié avec des espaces en trop.',
    permission:
      'La clé a été acceptée, mais son rôle, ses droits ou une restriction d’adresse IP n’autorisent pas cette opération.',
    wrong_environment:
      'La clé appartient à un autre environnement que celui qui est appelé : la préproduction et la production ont chacune leurs clés et leur adresse.',
    rate_limit:
      'La requête a dépassé la limite de débit du compte ; l’en-tête `Retry-After` indique le délai avant le prochain essai.',
    content_type:
      'La requête a été envoyée avec un en-tête `Content-Type` que le point d’accès ne lit pas ; un corps JSON demande `application/json`.',
    malformed_request:
      'Le corps de la requête ne correspond pas au schéma documenté ; la réponse d’erreur nomme chaque champ et ce qui y est attendu.',
    created: 'Un POST qui crée une ressource répond 201, comme le prévoit la spécification HTTP, et non 200.',
    deleted: 'Un DELETE réussi répond 204 avec un corps vide, comme le prévoit la spécification HTTP.',
    not_visible: 'Une ressource qui existe mais que la clé ne peut pas voir répond 403 plutôt que 404.',
    client_disconnect:
      'Cette ligne apparaît quand l’appelant ferme la connexion avant la fin de la réponse ; la requête elle-même n’en est pas affectée.',
    configuration:
      'La plateforme a répondu comme le prévoit la documentation ; la différence se trouve donc sans doute dans les réglages ou le contenu de la requête.',
    by_design:
      'La plateforme répond volontairement ainsi à ces requêtes, conformément à la spécification HTTP et à notre documentation.',
  },
  answerArticle: 'Merci pour votre question. L’article « {{title}} » y répond : {{link}}',
  answerGeneral: 'Merci pour votre question. Notre documentation y répond ici : {{link}}',
  excerpt: null,
  workaroundInDocumentation: 'il est décrit dans notre documentation à l’adresse {{link}}.',
  affects: 'Versions concernées : {{versions}}.',
  fixedIn: 'Le problème n’apparaît plus à partir de {{version}}.',
  workaround: 'En attendant, ce contournement peut vous aider : {{workaround}}',
  alsoNeeded:
    'Pour faciliter l’analyse, veuillez ajouter ce dont vous disposez parmi ces éléments. Nous avons déjà commencé sans eux :',
  incident:
    'Un incident en cours correspond à votre signalement, et nos équipes y travaillent. Vous pouvez suivre son état ici : {{link}}',
  duplicate:
    'Nous avons déjà un signalement du même problème en cours d’analyse, et nous traitons le vôtre avec celui-ci.',
  duplicateOfOwn:
    'Il semble s’agir du même sujet que votre ticket précédent {{ticket}} ; nous traitons donc les deux ensemble.',
  security:
    'Merci pour votre signalement. Nous l’avons transmis immédiatement à notre équipe de sécurité d’astreinte, qui l’examine actuellement. Afin de préserver la confidentialité, veuillez ne rien ajouter à ce ticket. Pour toute suite, veuillez utiliser notre contact chiffré : {{link}}',
  rotate:
    'Si une clé ou un jeton a pu être exposé, veuillez le révoquer dès maintenant dans le tableau de bord et en créer un nouveau. Ce qui figurait dans votre message a été masqué dans nos dossiers.',
  charge: 'Un collègue examinera personnellement ce prélèvement avant toute décision.',
  nextSteps: {
    answer: 'Prochaine étape : veuillez essayer et nous dire si cela répond à votre question.',
    request_info:
      'Prochaine étape : veuillez ajouter ces points à ce ticket. Nous poursuivrons l’analyse dès que nous les aurons.',
    close_configuration: 'Prochaine étape : veuillez vérifier le point ci-dessus et renvoyer la requête.',
    close_expected_behavior:
      'Prochaine étape : veuillez comparer ce comportement avec ce que votre intégration attend.',
    close_known_issue: 'Prochaine étape : veuillez appliquer le contournement et nous dire s’il vous aide.',
    escalate: 'Prochaine étape : l’équipe en recherche la cause, et nous vous dirons ce qu’elle trouve.',
    forward_to_product:
      'Prochaine étape : l’équipe produit étudie votre demande avec d’autres semblables. Elle seule décide de la suite et du moment, nous ne pouvons donc pas donner de date.',
  },
  documentation: 'Documentation : {{link}}',
  documentationTitled: 'Documentation : « {{title}} », {{link}}',
  nextUpdate: 'Vous aurez de nos nouvelles au plus tard le {{time}}.',
  reopening: 'Si le problème persiste, vous pouvez rouvrir ce ticket en y répondant.',
  reference: 'Référence du ticket : {{ticket}}',
  signature: 'Cordialement,\nvotre équipe d’assistance',
};
