import type { Translation } from '../../../shared/language.ts';
import type english from '../en/ready-made.ts';

export default {
  user: {
    label: '用户 ID',
    help: '网站管理后台中的账户编号。',
  },
  nonce: {
    label: '一次性值',
    help: '随机生成。网站会记住它，因此链接只能使用一次。',
  },
  accountRecovery: {
    name: '账户恢复',
    description: '客服确认身份后，让用户重新进入自己的账户，仅限一次。',
    message: `您好：

您曾就账户问题向我们求助。通过以下链接，您可以重新进入账户：

{link}

此链接只能使用一次，有效期至 {expires}（自生成起 {lifetime}）。

如果您没有提出过此请求，请不要打开链接，并告知我们。
`,
  },
  passwordReset: {
    name: 'Django 密码重置',
    description: 'Django 自带的密码重置链接，由客服生成，而不是通过网站上的表单。',
    pk: '用户 ID',
    pkHelp: '账户的主键。',
    passwordHash: '密码哈希',
    passwordHashHelp: '数据库中 password 列的完整内容，例如 pbkdf2_sha256$…。仅用于生成链接，不会保存。',
    lastLogin: '上次登录',
    lastLoginHelp: '与数据库中的一致：YYYY-MM-DD HH:MM:SS。从未登录过则留空。',
    email: '电子邮件地址',
    emailHelp: '与账户中的完全一致。没有则留空。',
    message: `您好：

通过以下链接，您可以为账户设置新密码：

{link}

有效期至 {expires}（自生成起 {lifetime}）。一旦您登录、修改密码或更换电子邮件地址，链接即告失效。

如果您没有提出过此请求，无需进行任何操作。
`,
  },
  emailChange: {
    name: '确认更换电子邮件地址',
    description: '发送到新地址：在那里打开链接的人即证明该地址归其所有。',
    email: '新的电子邮件地址',
    emailHelp: '链接会发送到此地址，账户也将改用此地址。',
    message: `您好：

您申请将账户的电子邮件地址改为 {email}。请通过以下链接确认该地址归您所有：

{link}

此链接有效期至 {expires}（自生成起 {lifetime}）。在您确认之前，不会有任何更改。

如果您没有提出过此请求，请不要打开链接。
`,
  },
  oneTimeDownload: {
    name: '一次性下载',
    description: '将一个文件交给一个人，仅限一次，无需登录。',
    file: '文件 ID',
    fileHelp: '网站对该文件的命名：英文字母、数字、- 和 _。',
    userHelp: '该文件所属账户的编号。',
    message: `您好：

您的文件已准备好：

{link}

此链接只能使用一次，有效期至 {expires}（自生成起 {lifetime}）。请勿转发：任何持有链接的人都可以取走文件。
`,
  },
  unsubscribe: {
    name: '退订',
    description: '无需登录即可将地址从邮件列表中移除。此链接没有期限：旧邮件中的链接始终有效。',
    list: '邮件列表',
    listHelp: '列表的短名称：小写英文字母、数字和 -。',
    address: '电子邮件地址',
    addressHelp: '订阅者在列表中的地址。',
    message: `您收到此邮件，是因为 {address} 在邮件列表“{list}”中。如需退订，请打开：

{link}
`,
  },
  hiddenField: {
    name: '隐藏表单字段',
    description: '让报价随表单传递：浏览器保存它，但无法更改。',
    product: '产品 ID',
    productHelp: '该价格对应的产品编号。',
    cents: '价格（分）',
    centsHelp: '整数：19.99 写作 1999。',
    message: `请将以下这一行放入表单；网站在 {expires} 之前接受它（自生成起 {lifetime}）：

{html}
`,
  },
} satisfies Translation<typeof english>;
