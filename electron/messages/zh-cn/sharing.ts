import type { Translation } from '../../../shared/language.ts';
import type english from '../en/sharing.ts';

export default {
  interrupted: '在操作完成之前，Countersign 被锁定，或者密钥包已被放弃。未写入任何文件，也未存储任何密钥；请重新开始。',
  bundleGone: '该密钥包已不再保留。未存储任何内容，其文件也没有变化；请重新打开它。',
  tooEarly: '现在还不能再次尝试，请等到时间结束。',
  opening: {
    title: '打开 {file}',
    explanation: '该密钥包已用密码短语加密，需要由导出它的人告诉您。',
    action: '打开',
  },
  file: {
    unreadable: '无法读取文件 {file}（{reason}）。未存储任何内容；请允许读取该文件，或选择其他文件。',
    noPlainFile: '它不是普通文件',
    grew: '读取过程中文件变大了',
    tooLarge: '文件 {file} 超过了可读取的上限 {size}。未存储任何内容；请确认这是正确的文件。',
    notAge: '该文件没有用 age 加密，而密钥包都是用 age 加密的。未存储任何内容；请选择导出的 .age 文件。',
    notAgeNamed: '{file} 没有用 age 加密，而密钥包都是用 age 加密的。未存储任何内容；请选择导出的 .age 文件。',
    damaged: '该文件是 age 文件，但已损坏、不完整或被改动过。未存储任何内容；请向制作者重新索取该文件。',
    workFactorTooHigh:
      '要打开该文件，需要对密码短语进行 2^{factor} 次运算，所需的时间和内存超出了 Countersign 的上限（2^{most}）。未存储任何内容；请索取一份要求较低的导出文件。',
    wrongPassphrase: '用这个密码短语无法打开。',
  },
  identity: {
    question: {
      title: '解锁 {file}',
      explanation: '该身份文件另外用自己的密码短语加密。',
      action: '解锁',
    },
    clipboardTooLong:
      '剪贴板中的内容远远超过一个身份的长度。未存储任何内容；请复制以 AGE-SECRET-KEY- 开头的那一行，然后重试。',
    toPublicKey: '{file} 本身是用公钥加密的，不是身份文件。未存储任何内容；请选择 age-keygen 生成的文件。',
    damaged:
      '第 {number, number} 个身份已损坏：缺少某个字符，或某个字符有误。未存储任何内容；请重新复制，或选择其文件。',
    noneMatches:
      '{count, plural, other {该密钥包不是为这 # 个身份加密的}}。未存储任何内容；请使用与密钥包的公钥对应的身份，或索取新的导出文件。',
    tooMany: '其中的身份超过 {most, number} 个。未存储任何内容；请选择或复制一个 age 身份，然后重试。',
    none: '其中没有 age 身份。未存储任何内容；请选择或复制一个 age 身份，然后重试。',
    ofPlugin:
      '第 {line, number} 行是插件的身份，而 Countersign 不运行插件。未存储任何内容；请选择或复制一个 age 身份，然后重试。',
    otherKey:
      '第 {line, number} 行是 SSH 或 TLS 密钥的开头，不是 age 身份。未存储任何内容；请选择或复制一个 age 身份，然后重试。',
    publicKey:
      '第 {line, number} 行是公钥；与之对应的身份以 AGE-SECRET-KEY- 开头。未存储任何内容；请选择或复制一个 age 身份，然后重试。',
    notAnIdentity:
      '第 {line, number} 行不是 age 身份：age 身份以 AGE-SECRET-KEY- 开头。未存储任何内容；请选择或复制一个 age 身份，然后重试。',
  },
  recipient: {
    shown: '（“{start}…”）',
    empty: '第 {number, number} 个公钥{shown}为空。未写入任何文件；请改正或移除它。',
    identity:
      '第 {number, number} 个公钥{shown}是身份，属于机密，归打开文件的人所有；与之对应的公钥以 age1 开头。未写入任何文件；请改正或移除它。',
    sshKey:
      '第 {number, number} 个公钥{shown}是 SSH 密钥，而这里需要 age 公钥（age1…）。未写入任何文件；请改正或移除它。',
    notAge: '第 {number, number} 个公钥{shown}不以 age1 开头，而 age 公钥都以此开头。未写入任何文件；请改正或移除它。',
    damaged:
      '第 {number, number} 个公钥{shown}已损坏，或属于此处未知的类型：可能缺少某个字符，或某个字符有误。未写入任何文件；请改正或移除它。',
    mixed:
      '第 1 个和第 {other, number} 个公钥属于两种类型：一个能抵御量子计算机（age1pq1…），另一个不能，文件的安全性只取决于较弱的那个。未写入任何文件；请只用同一类型的公钥加密，或分两次导出。',
  },
  content: {
    askForAnother: '未存储任何内容；请向密钥包的制作者索取新的导出文件。',
    mendProfile: '未写入任何文件，各配置完好无损；请在“密钥”中修改，或不导出该配置（序号按选择的顺序计算）。',
    notABundle: '文件已解密，但其内容不是 Countersign 的密钥包。未存储任何内容；请确认这是正确的文件。',
    newerVersion:
      '该密钥包由更新版本的 Countersign 制作（格式版本为 {theirs}，本应用可读取 {ours}）。未存储任何内容；请更新 Countersign，或索取旧格式的导出文件。',
    controlCharacters: '第 {profile, number} 个配置的名称含有控制字符。',
    tooManyProfiles: '该密钥包含有 {profiles} 个配置，而最多读取 {most} 个。',
    tooManyKeys: '第 {profile, number} 个配置含有 {keys, number} 个密钥，而一个配置最多有 {most, number} 个。',
    keyEmpty: '第 {profile, number} 个配置的第 {key, number} 个密钥为空，或写法不符合格式规定。',
    keyTooLong: '第 {profile, number} 个配置的第 {key, number} 个密钥超过 {kibibytes, number} KiB，不可能是密钥。',
    keyMisfit: '第 {profile, number} 个配置的第 {key, number} 个密钥的写法不符合格式规定。',
    duplicateProfile: '第 {one, number} 个和第 {other, number} 个配置的名称和环境相同。',
    duplicateKey: '第 {profile, number} 个配置中，第 {one, number} 个和第 {other, number} 个密钥相同。',
    fieldMisfit: '密钥包的字段“{field}”不符合格式规定。',
    noProfiles: '该密钥包中没有配置列表。',
    profileMisfit: '第 {profile, number} 个配置的写法不符合格式规定。',
    profileFieldMisfit: '第 {profile, number} 个配置缺少字段“{field}”，或该字段不符合格式规定。',
  },
  export: {
    noSuchProfile: '所选的某个密钥配置已不存在。未写入任何文件；请重新查看配置列表。',
    example: '“{profile}”是示例，其密钥是公开的。未写入任何文件；请不要导出它，需要的人可以用“试用示例”自行添加。',
    currentKeyUnreadable: '“{profile}”缺少网站用来签名的当前密钥，无法导出。',
    mendOrLeaveOut: '未写入任何文件；请解决这个问题，或不导出该配置。',
    question: {
      title: '加密导出文件',
      explanation:
        '任何人只要有此文件和这个密码短语，就能得到其中{count, plural, other { # 个配置}}的密钥。请通过与文件不同的途径告知密码短语。它不会保存在任何地方：忘记后无法找回，但可以重新导出。',
      action: '导出',
    },
    passphraseTooShort:
      '该密码短语少于 {characters, number} 个字符。拿到文件的人可以尝试数百万种组合；请使用更长的密码短语，例如四五个随机单词。',
    tooLarge: '该密钥包将超过可重新读取的上限 {mebibytes, number} MiB。未写入任何文件；请减少一次导出的配置数量。',
    notWritten:
      '无法写入文件 {file}（{reason}）。原有的文件没有变化，密钥也完好无损；请选择其他位置或腾出空间，然后重试。',
  },
  import: {
    choicesNotUnderstood: '所选内容中有重复的配置，或含有密钥包中没有的配置。未存储任何内容；请重新查看密钥包。',
    nothingToMerge: '这里没有可以与之合并的配置。该配置的内容均未存储；请重新打开密钥包，将它添加为独立的配置。',
    nothingToReplace: '这里没有可以替换的配置。该配置的内容均未存储；请重新打开密钥包，将它添加为独立的配置。',
    targetGone:
      '要{choice, select, merge {与之合并} other {替换}}的配置“{profile}”已不存在。该配置的内容均未存储；请重新打开密钥包，将它添加为独立的配置。',
    lockedMeanwhile:
      '在轮到该配置之前，Countersign 被锁定。该配置的内容均未存储；请解锁后重新打开密钥包，并导入其余的配置。',
    replacedAlready:
      '“{profile}”刚刚被密钥包中的另一个配置替换。该配置的内容均未存储；请重新打开密钥包，将它添加为独立的配置。',
    internal: 'Countersign 内部发生了意外错误。其他配置完好无损；请查看该配置是否存在，如果不存在，请重新打开密钥包。',
  },
} satisfies Translation<typeof english>;
