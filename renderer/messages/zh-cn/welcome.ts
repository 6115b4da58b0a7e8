import type { Translation } from '../../../shared/language.ts';
import type english from '../en/welcome.ts';

export default {
  title: '欢迎使用 Countersign',
  what: '它可以读取、校验并生成 Django 签名的值：Cookie、会话、链接中的令牌。要校验签名，需要网站的 <code>SECRET_KEY</code>。',
  whereKeyGoes: '密钥会存入{keychain}，之后不会再显示，在这里也不会。',
  systemKeychain: '系统钥匙串',
  noKeychain:
    '本机的钥匙串不可用。密钥会存入保险库（用您的密码短语加密的文件），或只保留在内存中直到应用退出；之后不会再显示。',
  offline: '任何内容都不会离开本机：本应用离线工作，没有遥测。',
  withoutKey: '没有密钥时仍可读取值，只是无法校验。',
  addKey: '添加密钥',
  tryExample: '试用示例',
  guided: '引导示例',
  aboutExample: '示例带有一个仅保存在内存中的一次性密钥，以及用它签名的会话 Cookie。',
} satisfies Translation<typeof english>;
