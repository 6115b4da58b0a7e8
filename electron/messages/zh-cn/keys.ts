import type { Translation } from '../../../shared/language.ts';
import type english from '../en/keys.ts';

export default {
  memory: '内存',
  example: {
    name: '示例',
    numbered: '示例 {number, number}',
    stays: '示例的密钥人人皆知，因此只保存在内存中。未作任何更改；如需将密钥存放在别处，请添加您自己的密钥。',
  },
  noSuchProfile: '该密钥配置已不存在。未作任何更改；请重新查看配置列表。',
  nameTaken:
    '{environment, select, production {生产环境} staging {预发布环境} other {开发环境}}中已有名为“{name}”的配置。未作任何更改；请换一个名称或环境。',
  tooManyKeys: '一个配置最多包含 {most, number} 个密钥。未作任何更改；请删除已没有有效签名的后备密钥，然后重试。',
  alreadyThere:
    '该密钥已在“{profile}”中，是{role, select, current {当前密钥} other {后备密钥 {number, number}}}（{fingerprint}）。未作任何更改；如需改变它的位置，请重新排列密钥。',
  orderMismatch: '新的顺序没有恰好包含“{profile}”的每个密钥各一次。未作任何更改；请重新查看该配置。',
  noSuchKey: '该密钥已不在“{profile}”中。未作任何更改；请重新查看该配置。',
  lastKey: '“{profile}”没有其他密钥。未作任何更改；请先添加替代它的密钥，或删除该配置。',
  notRead:
    '未读取：“{profile}”的{role, select, current {当前密钥} other {后备密钥 {number, number}}}（{fingerprint}）。',
  notTried:
    '未尝试：“{profile}”的{role, select, current {当前密钥} other {后备密钥 {number, number}}}（{fingerprint}）。',
  holderSilent: '保存该密钥的位置没有响应；密钥完好无损，请重试。',
  noKey: '“{profile}”没有密钥；请添加一个。',
  keyMissing:
    '“{profile}”的{role, select, current {当前密钥} other {后备密钥 {number, number}}}（{fingerprint}）已不在{place, select, keychain {钥匙串} vault {保险库} other {内存}}中。其他密钥和配置均完好无损；请从网站的设置中重新添加该密钥，它会回到原来的位置。',
  keychain: {
    name: { keychain: '钥匙串', credentialManager: '凭据管理器', secretService: 'Secret Service' },
    subject: { keychain: '钥匙串', credentialManager: '凭据管理器', secretService: 'Secret Service ' },
    keyTooLong:
      '该密钥长 {bytes, number} 字节，而存储位置（{keychain}）最多接受 {most, number} 字节。未存储任何内容；请确认它是否真的是密钥。',
    failed: {
      locked:
        '{keychain}已锁定，或正在等待输入密码。其中的密钥完好无损；请解锁后重试，或将新密钥存入保险库，也可以只在本次会话中保留在内存里。',
      'no-keyring':
        '{keychain}没有可以存储密钥的默认密钥环。未存储任何内容；请在系统的密码管理器中创建一个，然后重试，或将密钥存入保险库，也可以只在本次会话中保留在内存里。',
      'no-answer':
        '{keychain}没有及时响应。其中的密钥完好无损；请稍后重试，或将新密钥存入保险库，也可以只在本次会话中保留在内存里。',
      unavailable:
        '{keychain}无法访问。没有丢失任何密钥；请重试，或将密钥存入保险库，也可以只在本次会话中保留在内存里。',
      other: '{keychain}拒绝了请求。未作任何更改；请重试，或将新密钥存入保险库，也可以只在本次会话中保留在内存里。',
    },
    noSecretService:
      '本机上没有可用的 Secret Service。没有丢失任何密钥；请启动一个（GNOME Keyring、KWallet 或 KeePassXC），然后重试，或将密钥存入保险库，也可以只在本次会话中保留在内存里。',
  },
  metadata: {
    notWritten: '无法保存密钥配置（{reason}）。之前保存的内容完好无损；请腾出空间或允许写入 {folder}，然后重试。',
    unreadable:
      '无法读取密钥配置文件（{reason}）：{path}。文件保持原样，密钥完好无损；请允许读取该文件，然后重新启动应用。在此之前，只能添加保存在内存中的密钥。',
    newer:
      '密钥配置是由更新版本的 Countersign 保存的。文件未被改动，密钥完好无损；请更新本应用后再使用。在此之前，只能添加保存在内存中的密钥。',
    folderReadOnly:
      '无法写入本应用的文件夹（{reason}）：{directory}。其中的密钥配置完好无损，可以继续使用；在允许写入之前，无法保存对它们的更改，新密钥可以在本次会话中保留在内存里。',
    setAside:
      '密钥配置文件已损坏，现已改名为 {aside}，保存在 {folder} 中。密钥本身仍在钥匙串或保险库中；请将修复好的副本放回并命名为 {name}，然后重新启动应用，或重新添加各个配置。',
    damaged:
      '密钥配置文件已损坏，并且无法移到一旁（{reason}）：{path}。文件保持原样，密钥仍在钥匙串或保险库中；请将该文件移走，然后重新启动应用。在此之前，只能添加保存在内存中的密钥。',
  },
  publishedIn: {
    repository: 'GitHub 上的 {repository}',
    publicCode: 'GitHub 上的公开代码',
    example: 'Countersign 自带的示例',
    djangoDocumentation: 'Django 文档',
    djangoTests: 'Django 自身的测试',
    flaskDocumentation: 'Flask 文档',
    flaskUnsign: 'Flask-Unsign 收集的公开代码密钥列表',
    itsdangerousDocumentation: 'itsdangerous 文档',
    placeholders: '教程和模板中的占位值',
  },
} satisfies Translation<typeof english>;
