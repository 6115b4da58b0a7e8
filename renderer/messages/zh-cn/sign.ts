import type { Translation } from '../../../shared/language.ts';
import type english from '../en/sign.ts';

export default {
  panes: {
    left: '签名内容',
    right: '签名结果',
    result: '签名值',
  },
  kind: '类型',
  kinds: {
    value: {
      label: '普通值',
      explanation: 'Signer().sign(value)：不含时间，因此永不过期。',
    },
    timestamped: {
      label: '带时间戳的值',
      explanation: 'TimestampSigner().sign(value)：含有时间，读取方可以设置最长有效期。',
    },
    object: {
      label: 'JSON 对象',
      explanation: 'signing.dumps(obj)：JSON、base64 和时间；用 signing.loads() 读取。',
    },
    cookie: {
      label: '签名 Cookie',
      explanation: 'response.set_signed_cookie(name, value)：用 request.get_signed_cookie() 读取。',
    },
  },
  signWith: '签名所用配置',
  chooseProfile: '选择密钥配置',
  publishedKey: '任何人都能生成同样的签名，因此用它签名不能证明什么。请先轮换密钥。',
  cookieName: 'Cookie 名称',
  json: 'JSON',
  value: '值',
  valuePlaceholder: '要签名的文本',
  salt: {
    label: 'Salt',
    none: '无',
    cookieNote: '可选：set_signed_cookie 的 salt 参数。Cookie 的名称总会加入其中。',
    note: '可选：留空则使用 Django 自己的 salt（以灰色显示）。',
  },
  compress: '压缩 <note>使用 zlib，仅在能让值变短时采用</note>',
  derivation: {
    label: '派生方式',
    v2: 'v2',
    v2Note: 'Django 5.2.15、6.0.6、6.1 及更高版本：名称与 salt 彼此分开（CVE-2026-6873）。',
    legacy: '旧版',
    legacyNote: '较早的 Django：名称与 salt 直接拼接。',
  },
  sign: '签名',
  noProfile: '请先选择用于签名的密钥配置。没有签名任何内容。',
  noCookieName: '签名 Cookie 需要名称，因为 salt 中包含它。没有签名任何内容。',
  stale: '表单此后已更改。这仍是之前签名的值。',
  nothingYet: {
    title: '尚未签名',
    what: '点击“签名”后，签名值会显示在这里：各段着色显示，可以原样复制，也可以复制为 <code>Set-Cookie</code> 标头或隐藏表单字段。',
  },
} satisfies Translation<typeof english>;
