import type { Translation } from '../../../shared/language.ts';
import type english from '../en/formats.ts';

export default {
  signer: '签名值',
  timestampSigner: '带时间戳的值',
  object: '签名对象（signing.dumps）',
  signedCookie: '签名 Cookie',
  sessionCookie: '会话 Cookie（signed_cookies 后端）',
  sessionData: '会话数据（数据库后端）',
  sessionDataLegacy: 'Django 3.1 之前的会话数据',
  messages: '消息 Cookie',
  messagesLegacy: 'Django 3.2 之前的消息 Cookie',
  passwordReset: '密码重置链接',
  csrf: 'CSRF 令牌',
  uidb64: 'base64 形式的用户 ID',
} satisfies Translation<typeof english>;
