import type { Phrases } from './phrases.ts';

/** Japanese, in the polite form. */
export const ja: Phrases = {
  greeting: 'お問い合わせいただきありがとうございます。',
  greetingByName: '{{name}} 様\n\nお問い合わせいただきありがとうございます。',
  sympathy: 'ご不便をおかけしており、誠に申し訳ございません。',
  facts: 'ご連絡の内容から、次の点を確認しました：{{facts}}。',
  factNames: {
    endpoint: 'エンドポイント',
    status: 'ステータス',
    error: 'エラー',
    version: 'バージョン',
    requestId: 'リクエストID',
  },
  templates: {
    answer: '{{answer}}',
    request_info: 'ご報告ありがとうございます。調査を進めるため、次の情報が必要です。\n\n{{questions}}',
    close_configuration:
      '今回の事象は、プラットフォームの不具合ではなく設定によるものと思われます。{{explanation}}\nこちらのドキュメントをご確認のうえ、もう一度お試しください： {{link}}',
    close_expected_behavior:
      'これは API の設計どおりの動作です。{{explanation}}\n詳しくはこちらのドキュメントをご覧ください： {{link}}\nほかの動作をご希望の場合は、機能のご要望として承ります。',
    close_known_issue:
      'この事象は、すでに把握している問題に該当します：{{component}}。\n次の回避策をお勧めします： {{workaround}}\n引き続き状況を確認し、新しい情報があり次第ご連絡いたします。',
    escalate: 'ご報告ありがとうございます。内容を技術チームへ引き継ぎ、現在調査しております。\n{{facts}}',
    forward_to_product: 'ご提案ありがとうございます。機能のご要望として記録し、製品チームへ伝えました。\n{{facts}}',
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
  answerGeneral: 'この件については、こちらのドキュメントをご覧ください： {{link}}',
  excerpt: null,
  workaroundInDocumentation: 'こちらのドキュメントをご覧ください： {{link}}',
  affects: '対象のバージョン：{{versions}}。',
  fixedIn: '{{version}} 以降では起きません。',
  workaround: 'それまでの間、次の回避策をお試しください： {{workaround}}',
  alsoNeeded: '調査の助けになりますので、お手元にあるものを追記してください。調査はすでに始めております。',
  incident: 'ご報告に該当する障害が発生しており、現在対応しております。状況はこちらでご確認いただけます： {{link}}',
  duplicate: '同じ問題のご報告をすでに調査しており、あわせて対応いたします。',
  duplicateOfOwn: '以前のチケット {{ticket}} と同じ内容と思われますので、あわせて対応いたします。',
  security:
    'ご報告ありがとうございます。ただちにセキュリティの担当チームへ引き継ぎ、現在調査しております。\n内容を守るため、このチケットにはこれ以上書き込まないでください。\n追加のご連絡は、暗号化された窓口をご利用ください： {{link}}',
  rotate: 'キーまたはトークンが漏れた可能性がある場合は、ただちに管理画面で失効させ、新しいものを作成してください。',
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
  nextUpdate: '次のご連絡は {{time}} までにいたします。',
  reopening: '問題が続く場合は、このメールにご返信いただければチケットを再開いたします。',
  reference: 'チケット番号： {{ticket}}',
  signature: 'サポートチーム',
};
