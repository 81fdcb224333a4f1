import type { Phrases } from './phrases.ts';

/** French, in the polite form. */
export const fr: Phrases = {
  greeting: 'Bonjour,',
  greetingByName: 'Bonjour {{name}},',
  sympathy: 'Nous comprenons votre agacement et nous sommes désolés de la gêne que cela vous cause.',
  facts: 'J’ai relevé ces éléments dans votre message : {{facts}}.',
  factNames: {
    endpoint: 'point d’accès',
    status: 'statut',
    error: 'erreur',
    version: 'version',
    requestId: 'identifiant de requête',
  },
  thanks: 'Merci pour votre message.',
  understood: {
    allFailing: 'Si je comprends bien, toutes vos requêtes échouent. Elles reviennent avec {{answer}}.',
    payments: 'Si je comprends bien, les paiements ne passent pas. Ils reviennent avec {{answer}}.',
    charge: 'Si je comprends bien, le même montant vous a été prélevé plusieurs fois.',
    silent:
      'Si je comprends bien, l’API annonce un succès alors que la modification n’apparaît pas ensuite. Cela concerne {{endpoint}}.',
    slow: 'Si je comprends bien, les réponses sont devenues nettement plus lentes que d’habitude. Cela concerne {{endpoint}}.',
    timeouts: 'Si je comprends bien, des requêtes expirent avant d’obtenir une réponse. Cela concerne {{endpoint}}.',
    webhooks: 'Si je comprends bien, les webhooks ne vous parviennent pas comme ils le devraient.',
    endpointAnswer: 'Si je comprends bien, {{endpoint}} répond avec {{answer}}.',
    answer: 'Si je comprends bien, vos requêtes reçoivent {{answer}} en réponse.',
    error: 'Si je comprends bien, vous rencontrez l’erreur {{error}}.',
    endpoint: 'Si je comprends bien, il s’agit de {{endpoint}}.',
    limited: 'Si je comprends bien, vos requêtes sont refusées par une limite de débit.',
    refused: 'Si je comprends bien, votre clé ou votre jeton n’est pas accepté.',
    documentation: 'Si je comprends bien, quelque chose ne va pas dans notre documentation.',
  },
  answers: {
    status: 'le statut {{status}}',
    error: 'l’erreur {{error}}',
    both: 'le statut {{status}} et l’erreur {{error}}',
  },
  since: 'Cela a commencé vers {{time}}.',
  environments: {
    production: 'Cela se produit en production.',
    staging: 'Cela se produit en préproduction.',
    development: 'Cela se produit en développement.',
  },
  priority: {
    P1: 'Nous traitons ce cas comme critique.',
    P2: 'Ce cas est prioritaire pour nous.',
  },
  templates: {
    answer: '{{answer}}',
    request_info:
      'Merci pour votre signalement. {{summary}} Pour poursuivre notre analyse, il nous manque encore :\n\n{{questions}}',
    close_configuration:
      'D’après notre analyse, la cause se trouve dans la configuration plutôt que dans la plateforme. {{explanation}} Veuillez consulter notre documentation à l’adresse {{link}} puis réessayer.',
    close_expected_behavior:
      'Ce comportement est celui qui est prévu par notre API. {{explanation}} Notre documentation à l’adresse {{link}} le décrit en détail. Si vous avez besoin d’un autre comportement, nous pouvons l’enregistrer comme demande d’évolution.',
    close_known_issue:
      'Il s’agit d’un problème connu : {{component}}. Voici le contournement que nous recommandons : {{workaround}}\n\n{{tracking}}',
    escalate:
      'Merci pour votre signalement. {{summary}}\n\nJe l’ai transmis à notre équipe technique, qui l’examine actuellement. {{priority}}',
    forward_to_product:
      'Merci pour votre suggestion. Je l’ai enregistrée comme demande d’évolution et transmise à notre équipe produit.',
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
  answerLater:
    'Merci pour votre message. {{summary}}\n\nJe m’en occupe et je reviens vers vous avec une vraie réponse.',
  answerMeanwhile: 'D’ici là, cette partie de notre documentation peut déjà vous aider : {{link}}',
  lookingStep: 'Prochaine étape : je vérifie ce point avec les collègues qui le connaissent le mieux.',
  excerpt: null,
  workaroundInDocumentation: 'il est décrit dans notre documentation à l’adresse {{link}}.',
  affects: 'Versions concernées : {{versions}}.',
  fixedIn: 'Le problème n’apparaît plus à partir de {{version}}.',
  tracking: 'Nous suivons ce problème et nous vous tiendrons au courant dès qu’il y aura du nouveau.',
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
  hidden: 'J’ai masqué dans nos dossiers la clé qui figurait dans votre message.',
  rotate:
    'Si une clé ou un jeton a pu être exposé, veuillez le révoquer dès maintenant dans le tableau de bord et en créer un nouveau.',
  claim:
    'Ce que vous écrivez au sujet des coûts est confié à un collègue, qui l’examinera personnellement avant toute décision.',
  chargeStep: 'Prochaine étape : un collègue vérifie le prélèvement sur votre compte et vous écrit ici.',
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
  nextUpdateRunning: 'Vous aurez de mes nouvelles au plus tard le {{time}}, même si l’analyse est encore en cours.',
  nextUpdateClosing: 'Je reviendrai vers vous au plus tard le {{time}} pour savoir où vous en êtes.',
  nextUpdate: 'Vous aurez de nos nouvelles au plus tard le {{time}}.',
  reopening: 'Si le problème persiste, vous pouvez rouvrir ce ticket en y répondant.',
  reference: 'Référence du ticket : {{ticket}}',
  signature: 'Cordialement,\nvotre équipe d’assistance',
};
