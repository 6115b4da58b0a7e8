import type { Translation } from '../../../shared/language.ts';
import type english from '../en/inspect.ts';

export default {
  verified:
    '签名所用的是{which, select, current { {profile} 的当前密钥} fallback { {profile} 的后备密钥 {index}} other {一个已知的密钥}}{payload, select, unreadable {，但载荷无法读取} other {}}。',
  verifiedPublished:
    '已通过校验，但任何人都可能签出这个值：所用的密钥（{which, select, current {{profile} 的当前密钥} fallback {{profile} 的后备密钥 {index}} other {一个已知的密钥}}）已公开（{publishedIn}）{payload, select, unreadable {，而且载荷无法读取} other {}}。',
  expired:
    '签名是真的，由{which, select, current { {profile} 的当前密钥} fallback { {profile} 的后备密钥 {index}} other {一个已知的密钥}}生成，但已超过{limit, select, django { Django 自身的期限} other {允许的期限（{maxAge}）}}。',
  anyoneCould: '任何人都可能签出这个值：该密钥已公开（{publishedIn}）。',
  noneOfTried: '能够试用的密钥都没有生成这个签名。',
  noneHere: '这里的密钥都没有生成这个签名：值被改过，或者是用别的密钥或 salt 签名的。',
  noneHereNameless:
    '在不知道 Cookie 名称的情况下，只能说这里的密钥都没有生成这个签名：值被改过，或者是用别的密钥或 salt 签名的。',
  notRecognised: '这不是 Countersign 认识的签名值。',
  /** What was pasted instead of a signed value of Django’s. */
  foreign: {
    jwt: '这是 JSON Web Token (JWT)，Django 自身的签名不会生成它：请用签发它的库（例如 PyJWT）来校验。',
    itsdangerous:
      '它具有 itsdangerous 令牌的形式，例如 Flask 的会话 Cookie：Django 不读取这类令牌，Countersign 也不校验它们。',
    setPasswordLink:
      '这是 Django 重置密码视图让浏览器跳转到的地址：令牌已不在其中，而在会话里。请粘贴电子邮件中的原始链接。',
    cutPayload:
      '这看起来是 Django 所签名对象的开头：后面的签名缺失，因此无法校验。请完整复制该值；终端和日志会截断过长的值。',
    sessionKey:
      '这是一个会话的名称，其数据由网站保存（在数据库或缓存中）：Cookie 里没有任何签名内容。要查看其中的内容，请粘贴该会话的 session_data。',
  },
  noneCouldBeTried: '已读取，但未校验：没有一个密钥能够试用。',
  noKey: '已读取，但未校验：没有可用来校验的密钥。',
  firstBytes: '共 {all} 字节，显示前 {shown} 字节。',
  fact: { primaryKey: '用户的主键', unmaskedSecret: '去掉掩码的秘密值' },
  sessionKey: {
    _auth_user_id: '已登录用户的主键。',
    _auth_user_backend: '用户登录时所用认证后端的点分路径。',
    _auth_user_hash: '用 SECRET_KEY 对用户密码哈希再次计算的哈希：密码一旦更改，它就不再匹配，会话随之结束。',
    _session_expiry: '会话何时结束（由网站自行设定时）：无操作的秒数，0 表示关闭浏览器时，或者一个日期。',
    _csrftoken: 'CSRF 秘密值（网站用 CSRF_USE_SESSIONS 将其保存在会话而非 Cookie 中时）。',
    _language: '访问者选择的语言；Django 4.0 之前保存在这里，现在保存在 Cookie 中。',
    testcookie: 'Django 为了检测浏览器是否接受 Cookie 而设置的标记。',
    _messages: '等待显示的消息（网站将其保存在会话中时）。',
    _password_reset_token: '已打开的密码重置链接中的令牌；Django 把它从地址移到这里，以免泄露。',
  },
  python: {
    csrf: '表单中的令牌与 Cookie 含有相同的秘密值时为 True。',
    outdated: '这种形式由已停止支持的 Django 写成，现在的 Django 无法读取。',
  },
  ticket: {
    status: {
      verified: '已通过校验',
      expired: '已过期',
      badSignature: '签名错误',
      unchecked: '未校验',
      notRecognised: '无法识别',
    },
    environment: { production: '生产环境', staging: '预发布环境', development: '开发环境' },
    verdict: '{status}。',
    format: '格式',
    profile: '密钥配置',
    profileWithEnvironment: '{profile}（{environment}）',
    key: '密钥',
    keyWithFingerprint: '{which, select, current {当前密钥} other {后备密钥 {index}}}，指纹 {fingerprint}',
    published: '公开于',
    salt: 'Salt',
    derivation: '派生方式',
    algorithm: '算法',
    signed: '签名时间',
    age: '已过时间',
    maxAge: '最长有效期',
    payload: '载荷：',
    value: '值（已去掉签名）：',
    noSignature: '（其中没有找到签名，因此整个值都未列出）',
  },
} satisfies Translation<typeof english>;
