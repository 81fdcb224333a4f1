import type { Phrases } from './phrases.ts';

/** German, in the polite form. */
export const de: Phrases = {
  greeting: 'Guten Tag,',
  greetingByName: 'Guten Tag {{name}},',
  sympathy: 'wir verstehen, wie ärgerlich das ist, und es tut uns leid, dass Sie dadurch Umstände haben.',
  facts: 'Diese Angaben habe ich aus Ihrer Meldung übernommen: {{facts}}.',
  factNames: { endpoint: 'Endpunkt', status: 'Status', error: 'Fehler', version: 'Version', requestId: 'Anfrage-ID' },
  thanks: 'Vielen Dank für Ihre Nachricht.',
  understood: {
    allFailing: 'So wie ich es verstehe, schlagen alle Ihre Anfragen fehl. Sie kommen mit {{answer}} zurück.',
    payments: 'So wie ich es verstehe, gehen Zahlungen nicht durch. Sie kommen mit {{answer}} zurück.',
    charge: 'So wie ich es verstehe, wurde Ihnen derselbe Betrag mehr als einmal berechnet.',
    silent:
      'So wie ich es verstehe, meldet die API Erfolg, die Änderung ist danach aber nicht da. Es geht um {{endpoint}}.',
    slow: 'So wie ich es verstehe, sind die Antworten deutlich langsamer geworden als gewohnt. Es geht um {{endpoint}}.',
    timeouts: 'So wie ich es verstehe, laufen Anfragen in eine Zeitüberschreitung. Es geht um {{endpoint}}.',
    webhooks: 'So wie ich es verstehe, kommen Webhooks bei Ihnen nicht so an, wie sie sollten.',
    endpointAnswer: 'So wie ich es verstehe, antwortet {{endpoint}} mit {{answer}}.',
    answer: 'So wie ich es verstehe, werden Ihre Anfragen mit {{answer}} beantwortet.',
    error: 'So wie ich es verstehe, stoßen Sie auf den Fehler {{error}}.',
    endpoint: 'So wie ich es verstehe, geht es um {{endpoint}}.',
    limited: 'So wie ich es verstehe, werden Ihre Anfragen von einem Anfragelimit abgewiesen.',
    refused: 'So wie ich es verstehe, wird Ihr Schlüssel oder Token nicht angenommen.',
    documentation: 'So wie ich es verstehe, stimmt etwas an unserer Dokumentation nicht.',
  },
  answers: {
    status: 'Status {{status}}',
    error: 'dem Fehler {{error}}',
    both: 'Status {{status}} und dem Fehler {{error}}',
  },
  since: 'Es begann gegen {{time}}.',
  environments: {
    production: 'Es tritt in der Produktivumgebung auf.',
    staging: 'Es tritt in der Testumgebung auf.',
    development: 'Es tritt in der Entwicklungsumgebung auf.',
  },
  priority: {
    P1: 'Wir behandeln den Fall als kritisch.',
    P2: 'Der Fall hat bei uns hohe Priorität.',
  },
  templates: {
    answer: '{{answer}}',
    request_info:
      'Vielen Dank für Ihre Meldung. {{summary}} Um sie genauer untersuchen zu können, benötigen wir noch:\n\n{{questions}}',
    close_configuration:
      'Nach unserer Prüfung liegt die Ursache in der Konfiguration und nicht in der Plattform. {{explanation}} Bitte lesen Sie dazu unsere Dokumentation unter {{link}} und versuchen Sie es erneut.',
    close_expected_behavior:
      'Dieses Verhalten ist so vorgesehen. {{explanation}} Unsere Dokumentation unter {{link}} beschreibt es ausführlich. Wenn Sie es anders brauchen, nehmen wir das gern als Wunsch auf.',
    close_known_issue:
      'Dies ist ein bekanntes Problem: {{component}}. Wir empfehlen bis auf Weiteres diese Umgehung: {{workaround}}\n\n{{tracking}}',
    escalate:
      'Vielen Dank für Ihre Meldung. {{summary}}\n\nIch habe sie an unser Entwicklungsteam weitergegeben, das sie jetzt untersucht. {{priority}}',
    forward_to_product:
      'Vielen Dank für Ihren Vorschlag. Ich habe ihn als Funktionswunsch erfasst und an unser Produktteam weitergegeben.',
  },
  questions: {
    timestamp: '**Zeitpunkt**: Datum und Uhrzeit des Fehlers (mit Zeitzone)',
    request_id: '**Anfrage-ID**: aus dem Antwort-Header `X-Request-Id`, falls vorhanden',
    error_message: '**Fehlermeldung**: der genaue Wortlaut oder Code',
    error_response: '**Fehlerantwort**: der vollständige Inhalt der Antwort',
    request_details: '**Anfrage**: Endpunkt, Methode und bereinigter Inhalt der Anfrage',
    reproducibility: '**Häufigkeit**: Tritt der Fehler immer oder nur zeitweise auf?',
    versions: '**Versionen**: FastAPI, Python und weitere beteiligte Bibliotheken',
  },
  explanations: {
    credentials:
      'Die API hat den Schlüssel oder das Token der Anfrage nicht angenommen: Es kann fehlen, abgelaufen oder widerrufen sein oder beim Kopieren Leerzeichen erhalten haben.',
    permission:
      'Der Schlüssel wurde angenommen, aber seine Rolle, seine Berechtigungen oder eine IP-Beschränkung lassen diesen Vorgang nicht zu.',
    wrong_environment:
      'Der Schlüssel gehört zu einer anderen Umgebung als der aufgerufenen: Test- und Produktivumgebung haben jeweils eigene Schlüssel und eigene Adressen.',
    rate_limit:
      'Die Anfrage lag über dem Anfragelimit des Kontos; der Header `Retry-After` nennt die Wartezeit bis zum nächsten Versuch.',
    content_type:
      'Die Anfrage kam mit einem `Content-Type`, den der Endpunkt nicht liest; ein JSON-Inhalt braucht `application/json`.',
    malformed_request:
      'Der Inhalt der Anfrage entspricht nicht dem dokumentierten Schema; die Fehlerantwort nennt jedes Feld und was dort erwartet wird.',
    created: 'Ein POST, der etwas anlegt, antwortet nach der HTTP-Spezifikation mit 201 und nicht mit 200.',
    deleted: 'Ein erfolgreiches DELETE antwortet nach der HTTP-Spezifikation mit 204 und leerem Inhalt.',
    not_visible: 'Eine Ressource, die es gibt, die der Schlüssel aber nicht sehen darf, antwortet mit 403 statt 404.',
    client_disconnect:
      'Der Eintrag entsteht, wenn die aufrufende Seite die Verbindung schließt, bevor die Antwort vollständig ist; die Anfrage selbst ist davon nicht betroffen.',
    configuration:
      'Die Plattform hat die Anfrage wie dokumentiert beantwortet; der Unterschied liegt daher vermutlich in den Einstellungen oder im Inhalt der Anfrage.',
    by_design:
      'Die Plattform beantwortet solche Anfragen absichtlich so, im Einklang mit der HTTP-Spezifikation und unserer Dokumentation.',
  },
  answerArticle: 'Vielen Dank für Ihre Frage. Der Artikel „{{title}}“ beantwortet sie: {{link}}',
  answerLater:
    'Vielen Dank für Ihre Nachricht. {{summary}}\n\nIch sehe mir das genau an und melde mich mit einer richtigen Antwort.',
  answerMeanwhile: 'Bis dahin hilft Ihnen vielleicht schon dieser Teil unserer Dokumentation: {{link}}',
  lookingStep: 'Nächster Schritt: Ich kläre das mit den Kollegen, die sich dort am besten auskennen.',
  excerpt: null,
  workaroundInDocumentation: 'Sie steht in unserer Dokumentation unter {{link}}.',
  affects: 'Betroffen sind: {{versions}}.',
  fixedIn: 'Ab {{version}} tritt es nicht mehr auf.',
  tracking: 'Wir verfolgen das Problem weiter und informieren Sie, sobald es etwas Neues gibt.',
  workaround: 'Bis dahin kann diese Umgehung helfen: {{workaround}}',
  alsoNeeded:
    'Wenn Sie die Untersuchung unterstützen möchten, ergänzen Sie bitte, was Ihnen hiervon vorliegt. Begonnen haben wir bereits:',
  incident:
    'Zu Ihrer Meldung passt eine offene Störung, an der bereits gearbeitet wird. Den aktuellen Stand finden Sie hier: {{link}}',
  duplicate: 'Uns liegt bereits eine Meldung zum selben Problem vor, und wir bearbeiten Ihre zusammen mit ihr.',
  duplicateOfOwn:
    'Es scheint um dieselbe Sache zu gehen wie in Ihrem früheren Ticket {{ticket}}; wir bearbeiten daher beide zusammen.',
  security:
    'Vielen Dank für Ihre Meldung. Wir haben sie sofort an unser Sicherheitsteam im Bereitschaftsdienst weitergegeben, das sie jetzt untersucht. Bitte ergänzen Sie in diesem Ticket nichts weiter, damit alles vertraulich bleibt. Für alles Weitere nutzen Sie bitte unseren verschlüsselten Kontakt: {{link}}',
  hidden: 'Den Schlüssel, der in Ihrer Nachricht stand, habe ich in unseren Aufzeichnungen unkenntlich gemacht.',
  rotate:
    'Falls ein Schlüssel oder Token bekannt geworden sein könnte, widerrufen Sie ihn bitte jetzt in der Verwaltung und legen Sie einen neuen an.',
  claim:
    'Was Sie zu den Kosten schreiben, geht an einen Kollegen, der es sich persönlich ansieht, bevor etwas entschieden wird.',
  chargeStep: 'Nächster Schritt: Ein Kollege prüft die Abbuchung in Ihrem Konto und schreibt Ihnen hier.',
  charge: 'Ein Kollege sieht sich die Abbuchung persönlich an, bevor dazu etwas entschieden wird.',
  nextSteps: {
    answer:
      'Nächster Schritt: Bitte probieren Sie es aus und lassen Sie uns wissen, ob Ihre Frage damit beantwortet ist.',
    request_info:
      'Nächster Schritt: Bitte ergänzen Sie diese Punkte in diesem Ticket. Sobald sie vorliegen, setzen wir die Untersuchung fort.',
    close_configuration: 'Nächster Schritt: Bitte prüfen Sie den genannten Punkt und senden Sie die Anfrage erneut.',
    close_expected_behavior: 'Nächster Schritt: Bitte vergleichen Sie das mit dem, was Ihre Anwendung erwartet.',
    close_known_issue: 'Nächster Schritt: Bitte wenden Sie die Umgehung an und lassen Sie uns wissen, ob sie hilft.',
    escalate: 'Nächster Schritt: Das Team untersucht die Ursache, und wir berichten Ihnen, was es herausfindet.',
    forward_to_product:
      'Nächster Schritt: Das Produktteam wägt Ihren Wunsch zusammen mit ähnlichen ab. Ob und wann er aufgegriffen wird, entscheidet das Team; einen Termin können wir nicht nennen.',
  },
  documentation: 'Dokumentation: {{link}}',
  documentationTitled: 'Dokumentation: „{{title}}“, {{link}}',
  nextUpdateRunning: 'Sie hören bis {{time}} wieder von mir, auch wenn die Untersuchung dann noch läuft.',
  nextUpdateClosing: 'Ich erkundige mich bis {{time}} bei Ihnen, wie es steht.',
  nextUpdate: 'Sie hören spätestens bis {{time}} wieder von uns.',
  reopening: 'Falls das Problem weiter besteht, können Sie dieses Ticket mit einer Antwort wieder öffnen.',
  reference: 'Ticketnummer: {{ticket}}',
  signature: 'Mit freundlichen Grüßen\nIhr Support-Team',
};
