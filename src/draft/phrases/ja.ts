import type { Phrases } from './phrases.ts';

/** Japanese, in the polite form. */
export const ja: Phrases = {
  greeting: 'いつもご利用いただきありがとうございます。',
  greetingByName: '{{name}} 様\n\nいつもご利用いただきありがとうございます。',
  sympathy: 'ご不便をおかけしており、誠に申し訳ございません。',
  facts: 'ご連絡の内容から、次の点を控えました：{{facts}}。',
  factNames: {
    endpoint: 'エンドポイント',
    status: 'ステータス',
    error: 'エラー',
    version: 'バージョン',
    requestId: 'リクエストID',
  },
  thanks: 'ご連絡ありがとうございます。',
  understood: {
    allFailing: 'すべてのリクエストが失敗している状況と理解しております。応答は{{answer}}とのことです。',
    payments: '決済が完了しない状況と理解しております。応答は{{answer}}とのことです。',
    charge: '同じ内容のご請求が重複している状況と理解しております。',
    silent: 'API は成功と応答するものの、変更が反映されていない状況と理解しております。対象は {{endpoint}} です。',
    slow: '応答が普段より大幅に遅くなっている状況と理解しております。対象は {{endpoint}} です。',
    timeouts: 'リクエストがタイムアウトしている状況と理解しております。対象は {{endpoint}} です。',
    webhooks: 'Webhook が正しく届いていない状況と理解しております。',
    endpointAnswer: '{{endpoint}} の応答が{{answer}}になる状況と理解しております。',
    answer: 'リクエストへの応答が{{answer}}になる状況と理解しております。',
    error: 'エラー {{error}} が発生している状況と理解しております。',
    endpoint: '{{endpoint}} についてのお問い合わせと理解しております。',
    limited: '利用上限によりリクエストが拒否されている状況と理解しております。',
    refused: 'キーまたはトークンが受け付けられない状況と理解しております。',
    documentation: 'ドキュメントの内容に問題がある状況と理解しております。',
  },
  answers: {
    status: 'ステータス {{status}} ',
    error: 'エラー {{error}} ',
    both: 'ステータス {{status}}、エラー {{error}} ',
  },
  since: '発生は {{time}} 頃からとのことです。',
  environments: {
    production: '本番環境で発生しているとのことです。',
    staging: 'ステージング環境で発生しているとのことです。',
    development: '開発環境で発生しているとのことです。',
  },
  priority: {
    P1: '最優先の案件として対応しております。',
    P2: '優先度の高い案件として対応しております。',
  },
  templates: {
    answer: '{{answer}}',
    request_info: 'ご報告ありがとうございます。{{summary}}\n調査を進めるため、次の情報が必要です。\n\n{{questions}}',
    close_configuration:
      '今回の事象は、プラットフォームの不具合ではなく設定によるものと思われます。{{explanation}}\nこちらのドキュメントをご確認のうえ、もう一度お試しください： {{link}}',
    close_expected_behavior:
      'これは API の設計どおりの動作です。{{explanation}}\n詳しくはこちらのドキュメントをご覧ください： {{link}}\nほかの動作をご希望の場合は、機能のご要望として承ります。',
    close_known_issue:
      'この事象は、すでに把握している問題に該当します：{{component}}。\n次の回避策をお勧めします： {{workaround}}\n\n{{tracking}}',
    escalate:
      'ご報告ありがとうございます。{{summary}}\n\n内容を技術チームへ引き継ぎ、現在調査しております。{{priority}}',
    forward_to_product: 'ご提案ありがとうございます。機能のご要望として記録し、製品チームへ伝えました。',
  },
  questions: {
    timestamp: '**発生日時**：エラーが起きた正確な日時（タイムゾーンを含む）',
    request_id: '**リクエストID**：応答ヘッダー `X-Request-Id` の値（ある場合）',
    error_message: '**エラーメッセージ**：表示された文言またはコード',
    error_response: '**エラー応答**：応答本文の全体',
    request_details: '**リクエスト**：エンドポイント、メソッド、機密情報を除いた本文',
    reproducibility: '**再現性**：毎回起きるか、ときどき起きるか',
    versions: '**バージョン**：FastAPI、Python、その他の関連ライブラリ',
  },
  explanations: {
    credentials:
      'リクエストのキーまたはトークンが API に受け付けられませんでした。未設定、期限切れ、失効、またはコピー時の余分な空白が考えられます。',
    permission: 'キーは受け付けられましたが、役割、権限、または IP 制限により、この操作は許可されていません。',
    wrong_environment: 'キーが、呼び出し先とは別の環境のものです。ステージングと本番では、キーもアドレスも異なります。',
    rate_limit: 'アカウントの利用上限を超えました。次に試すまでの時間は `Retry-After` ヘッダーに示されます。',
    content_type:
      'エンドポイントが読み取れない `Content-Type` ヘッダーで送られています。JSON の本文には `application/json` が必要です。',
    malformed_request:
      'リクエスト本文が、ドキュメントの形式と一致していません。エラー応答に、該当する項目と求められる値が示されます。',
    created: '新しく作成する POST は、HTTP の仕様に従い、200 ではなく 201 を返します。',
    deleted: '成功した DELETE は、HTTP の仕様に従い、本文のない 204 を返します。',
    not_visible: '存在していてもキーから参照できないリソースは、404 ではなく 403 を返します。',
    client_disconnect:
      'この記録は、応答が終わる前に呼び出し側が接続を閉じたときに残るものです。リクエスト自体への影響はありません。',
    configuration:
      'プラットフォームはドキュメントどおりに応答しているため、設定またはリクエストの内容に違いがあると思われます。',
    by_design: 'このようなリクエストには、HTTP の仕様とドキュメントに沿って、このように応答する設計です。',
  },
  answerArticle: 'この件については、記事「{{title}}」をご覧ください： {{link}}',
  answerLater: 'ご連絡ありがとうございます。{{summary}}\n\n内容を確認のうえ、改めて回答をお送りいたします。',
  answerMeanwhile: 'それまでの間、こちらのドキュメントも参考になるかもしれません： {{link}}',
  lookingStep: '次のステップ：詳しい担当者とともに確認しております。',
  excerpt: null,
  workaroundInDocumentation: 'こちらのドキュメントをご覧ください： {{link}}',
  affects: '対象のバージョン：{{versions}}。',
  fixedIn: '{{version}} 以降では起きません。',
  tracking: '引き続き状況を確認し、新しい情報があり次第ご連絡いたします。',
  workaround: 'それまでの間、次の回避策をお試しください： {{workaround}}',
  alsoNeeded: '調査の助けになりますので、お手元にあるものを追記してください。調査はすでに始めております。',
  incident: 'ご報告に該当する障害が発生しており、現在対応しております。状況はこちらでご確認いただけます： {{link}}',
  duplicate: '同じ問題のご報告をすでに調査しており、あわせて対応いたします。',
  duplicateOfOwn: '以前のチケット {{ticket}} と同じ内容と思われますので、あわせて対応いたします。',
  security:
    'ご報告ありがとうございます。ただちにセキュリティの担当チームへ引き継ぎ、現在調査しております。\n内容を守るため、このチケットにはこれ以上書き込まないでください。\n追加のご連絡は、暗号化された窓口をご利用ください： {{link}}',
  hidden: 'メッセージに含まれていたキーは、当方の記録では伏せてあります。',
  rotate: 'キーまたはトークンが漏れた可能性がある場合は、ただちに管理画面で失効させ、新しいものを作成してください。',
  claim: '費用についてのお話は担当者に引き継ぎ、担当者が直接内容を確認してから判断いたします。',
  chargeStep: '次のステップ：担当者がご請求の内容を確認し、こちらでご連絡いたします。',
  charge: 'ご請求については、担当者が直接内容を確認してから判断いたします。',
  nextSteps: {
    answer: '次のステップ：お試しのうえ、疑問が解消したかお知らせください。',
    request_info: '次のステップ：上記の点をこのチケットに追記してください。届き次第、調査を続けます。',
    close_configuration: '次のステップ：上記の点をご確認のうえ、もう一度リクエストをお試しください。',
    close_expected_behavior: '次のステップ：お使いのプログラムの想定と比べてみてください。',
    close_known_issue: '次のステップ：回避策をお試しのうえ、結果をお知らせください。',
    escalate: '次のステップ：チームが原因を調査し、分かったことをお伝えいたします。',
    forward_to_product:
      '次のステップ：製品チームが、ほかのご要望とあわせて検討いたします。採用の可否や時期は製品チームが判断するため、日程はお伝えできません。',
  },
  documentation: 'ドキュメント： {{link}}',
  documentationTitled: 'ドキュメント：「{{title}}」 {{link}}',
  nextUpdateRunning: '調査が続いている場合でも、次のご連絡は {{time}} までにいたします。',
  nextUpdateClosing: 'その後の状況について、{{time}} までに改めてご連絡いたします。',
  nextUpdate: '次のご連絡は {{time}} までにいたします。',
  reopening: '問題が続く場合は、このメールにご返信いただければチケットを再開いたします。',
  reference: 'チケット番号： {{ticket}}',
  signature: 'サポートチーム',
};
