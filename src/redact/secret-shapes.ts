/**
 * Credentials that are known by their shape. `hint` is a piece that every one of them holds: a text without it is
 * never searched. Bounds are generous where the issuers' documents give none.
 */
export type SecretShape = { readonly label: string; readonly hint: string; readonly pattern: RegExp };

/** A key with a telling prefix: `stem` as written, then the characters of its body. */
function prefixed(hint: string, pattern: string, label = 'api_key'): SecretShape {
  return { label, hint, pattern: new RegExp(`(?<![A-Za-z0-9])${pattern}`, 'g') };
}

const url64 = '[A-Za-z0-9_-]';

export const secretShapes: readonly SecretShape[] = [
  prefixed('nw_', `nw_[a-z]{2,8}_${url64}{8,128}`),
  // Cloud providers
  ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map((stem) => prefixed(stem, `${stem}[A-Z0-9]{12,20}`)),
  prefixed('AIza', `AIza${url64}{30,45}`),
  prefixed('GOCSPX-', `GOCSPX-${url64}{20,40}`),
  prefixed('ya29.', `ya29\\.${url64}{20,400}`),
  prefixed('1//0', `1//0${url64}{30,120}`),
  prefixed('AccountKey=', 'AccountKey=[A-Za-z0-9+/]{40,120}={0,2}'),
  prefixed('SharedAccessKey=', 'SharedAccessKey=[A-Za-z0-9+/]{30,120}={0,2}'),
  prefixed('sig=', 'sig=[A-Za-z0-9%+/]{30,120}={0,2}'),
  prefixed('X-Amz-Signature=', 'X-Amz-Signature=[0-9a-f]{32,128}'),
  prefixed('8Q~', `[A-Za-z0-9]{3}8Q~[A-Za-z0-9_~.-]{31,34}`),
  prefixed('LTAI', 'LTAI[A-Za-z0-9]{12,24}'),
  ...['dop_v1_', 'doo_v1_', 'dor_v1_'].map((stem) => prefixed(stem, `${stem}[0-9a-f]{32,64}`)),
  prefixed('dapi', 'dapi[0-9a-f]{32}(?:-\\d)?'),
  prefixed('HRKU-', `HRKU-${url64}{20,80}`),
  prefixed('PVEAPIToken', `PVEAPIToken=[^\\s]{10,120}`),
  // Code hosts and registries
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((stem) => prefixed(stem, `${stem}[A-Za-z0-9]{16,255}`)),
  prefixed('github_pat_', 'github_pat_[A-Za-z0-9_]{22,255}'),
  ...['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glft-', 'glsoat-', 'glimt-', 'glagent-'].map((stem) =>
    prefixed(stem, `${stem}[A-Za-z0-9_.-]{16,128}`),
  ),
  prefixed('ATATT3', `ATATT3${url64}{20,255}=?[A-F0-9]{0,8}`),
  prefixed('ATBB', 'ATBB[A-Za-z0-9]{24,40}'),
  prefixed('npm_', 'npm_[A-Za-z0-9]{30,60}'),
  prefixed('pypi-', `pypi-AgE${url64}{20,400}`),
  prefixed('rubygems_', 'rubygems_[0-9a-f]{32,64}'),
  prefixed('dckr_', `dckr_[a-z]{3}_${url64}{20,60}`),
  prefixed('oy2', 'oy2[a-z0-9]{43}'),
  // Payments, shops, messages, mail
  ...['sk', 'rk', 'pk'].map((stem) => prefixed(`${stem}_`, `${stem}_(?:live|test|prod)_[A-Za-z0-9]{8,255}`)),
  prefixed('whsec_', 'whsec_[A-Za-z0-9+/=]{16,100}'),
  prefixed('sq0', `sq0(?:atp|csp|idp)-${url64}{20,60}`),
  prefixed('EAAA', `EAAA${url64}{50,120}`),
  ...['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shptka_'].map((stem) => prefixed(stem, `${stem}[0-9a-fA-F]{24,64}`)),
  prefixed('access_token$', 'access_token\\$(?:production|sandbox)\\$[a-z0-9]{10,20}\\$[0-9a-f]{32}'),
  prefixed('xox', `xox[a-z]{1,2}-[A-Za-z0-9-]{10,255}`),
  prefixed('xapp-', 'xapp-[A-Za-z0-9-]{20,255}'),
  prefixed(
    'hooks.slack.com',
    'hooks\\.slack\\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,120}',
    'webhook_url',
  ),
  prefixed('/api/webhooks/', `discord(?:app)?\\.com/api/webhooks/\\d{15,22}/${url64}{30,100}`, 'webhook_url'),
  prefixed('webhook.office.com', 'webhook\\.office\\.com/webhookb2/[A-Za-z0-9@/_-]{40,220}', 'webhook_url'),
  prefixed('.', `[MNO][A-Za-z0-9]{22,27}\\.${url64}{6}\\.${url64}{27,45}`),
  prefixed(':AA', `\\d{8,10}:AA${url64}{30,40}`),
  prefixed('SK', 'SK[0-9a-f]{32}'),
  prefixed('AC', 'AC[0-9a-f]{32}'),
  prefixed('SG.', `SG\\.${url64}{16,32}\\.${url64}{32,64}`),
  prefixed('key-', 'key-[0-9a-zA-Z]{32}'),
  prefixed('-us', '[0-9a-f]{32}-us\\d{1,2}'),
  prefixed('xkeysib-', 'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}'),
  // Models and data
  prefixed('sk-', `sk-${url64}{16,255}`),
  ...['gsk_', 'hf_', 'r8_'].map((stem) => prefixed(stem, `${stem}[A-Za-z0-9]{30,80}`)),
  ...['pplx-', 'xai-', 'fw_', 'tvly-', 'nvapi-'].map((stem) => prefixed(stem, `${stem}${url64}{24,128}`)),
  // Tools
  prefixed('hvs.', `hv[sb]\\.${url64}{20,300}`),
  prefixed('hvb.', `hvb\\.${url64}{20,300}`),
  prefixed('.atlasv1.', `[A-Za-z0-9]{14}\\.atlasv1\\.${url64}{40,100}`),
  prefixed('dp.', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9._-]{30,80}'),
  prefixed('lin_api_', 'lin_(?:api|oauth)_[A-Za-z0-9]{30,64}'),
  ...['ntn_', 'secret_'].map((stem) => prefixed(stem, `${stem}[A-Za-z0-9]{40,60}`)),
  prefixed('figd_', `figd_${url64}{30,60}`),
  prefixed('PMAK-', 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'),
  prefixed('NRAK-', 'NR(?:AK|II|JS)-[A-Za-z0-9]{20,40}'),
  ...['glsa_', 'glc_'].map((stem) => prefixed(stem, `${stem}[A-Za-z0-9_+/=]{24,300}`)),
  prefixed('sntry', `sntry[su]_[A-Za-z0-9_=+/]{24,300}`),
  ...[
    'sbp_',
    'pscale_tkn_',
    'pscale_pw_',
    'pscale_oauth_',
    'nfp_',
    'pul-',
    'phc_',
    'phx_',
    'rnd_',
    'fo1_',
    'tskey-',
  ].map((stem) => prefixed(stem, `${stem}${url64}{20,100}`)),
  prefixed('lsv2_', 'lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{8,12}'),
  prefixed('pat', 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{40,64}'),
  prefixed('sl.', `sl\\.(?:u\\.)?${url64}{60,1500}`),
  prefixed('k.eyJ', `[st]k\\.eyJ${url64}{20,200}\\.${url64}{16,60}`),
  prefixed('re_', 're_[A-Za-z0-9]{6,12}_[A-Za-z0-9]{18,32}'),
  prefixed('cfat_', `cfat_${url64}{30,60}`),
  prefixed('dt0', 'dt0[a-z]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}'),
  prefixed('ops_eyJ', `ops_eyJ${url64}{40,2000}`),
  prefixed('CFPAT-', `CFPAT-${url64}{40,60}`),
  prefixed('bkua_', 'bkua_[0-9a-f]{40}'),
  prefixed('SWMTKN-1-', 'SWMTKN-1-[a-z0-9]{40,60}-[a-z0-9]{20,30}'),
  prefixed('amzn.mws.', 'amzn\\.mws\\.[0-9a-f-]{36}'),
  prefixed('EAAC', `EAAC[A-Za-z0-9]{40,400}`),
  prefixed('AAAAAAAAAA', `AAAAAAAAAA[A-Za-z0-9%]{60,160}`),
  prefixed('AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-1[0-9A-Z]{40,70}', 'private_key'),
  // Keys in armour, also where the end was cut off
  {
    label: 'private_key',
    hint: 'PRIVATE KEY',
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,20000}-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|(?:(?:\\[nr]|\s){0,4}[A-Za-z0-9+/=]{1,8000}(?=[\\\s"']|$)(?![^\S\n]{1,4}\S)){0,400})/g,
  },
  // JSON web tokens, signed or encrypted, also without the last part
  {
    label: 'jwt',
    hint: 'eyJ',
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,8000}\.[A-Za-z0-9_-]{4,8000}(?:\.[A-Za-z0-9_-]{0,8000}){0,3}/g,
  },
];
