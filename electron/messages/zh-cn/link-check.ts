import type { Translation } from '../../../shared/language.ts';
import type english from '../en/link-check.ts';

export default {
  pasted: {
    joined: '链接在这里断成了 {count, number} 行，拼接起来后有效。请确认收件人收到的链接是完整的一行。',
    wrapped: '它包含在 {host} 的链接中（邮件服务常把链接包进自己的链接）；该链接是否会跳转到它，在这里无法得知。',
    onlyPath: '只给出了路径，因此没有检查网站名称。',
    onlyToken: '只给出了令牌，因此没有检查它所在的链接。',
    onlyValue: '只给出了值，因此没有检查它所在的字段。',
    tooLong: '这超过了服务器所能接受的网址长度。',
    noAddress: '这不是网址。',
    noParameter: '“?”之后没有“{parameter}”，而配方的 {name} 应在那里。',
    setPassword: '这是打开重置链接后 Django 跳转到的地址：令牌保存在那个浏览器的会话中。请粘贴当初发出的链接。',
    otherSite: '它指向 {host}，而配方的网站是 {site}，后者永远不会收到它。',
    site: '它指向 {host}，与配方的链接一致。',
    otherProtocol:
      '它指向 {host}，与配方的链接一致，但使用的是 {given} 而不是 {wanted}；如果网站从那里跳转，它仍能到达。',
    otherPath: '它的路径 {path} 不是配方 URL 中的路径。',
    path: '它的路径与配方一致。',
    pathWithoutSlash: '它的路径与配方一致，只是末尾缺少“/”；除非关闭了 APPEND_SLASH，网站会从那里跳转。',
    field: '字段名为 {name}，与网站所期望的一致。',
    otherField: '字段名为“{found}”，而网站要找的是“{name}”。',
    noField: '这段 HTML 中没有带值的字段。',
  },
  key: {
    current: '它由“{profile}”的当前密钥签名。',
    fallback: '它由“{profile}”的后备密钥 {place} 签名；只要该密钥还在 SECRET_KEY_FALLBACKS 中，网站就会接受。',
    older: '它由“{profile}”的旧密钥签名，而 Django {version} 只接受当前密钥。',
    none: '“{profile}”没有密钥。',
  },
  signed: {
    notChecked: '无法校验签名。',
    noTime: '其中不含时间：只要密钥有效，它就有效。',
    otherPurpose: '它是为其他用途签名的：它的 salt 是“{found}”，而此链接的 salt 是“{salt}”。',
    otherProfileAndPurpose:
      '它由“{signer}”的密钥签名，并且用于其他用途：它的 salt 是“{found}”，而此链接的 salt 是“{salt}”。',
    otherProfile: '它由“{signer}”的密钥签名，而不是“{profile}”的密钥。',
    noSignedValue: '这不是签名值：其中没有“:”。请检查是否被截断。',
    noKeyMadeIt: '“{profile}”的任何密钥都没有用配方的 salt 生成过这个签名：它被改动或截断过，或是在别处签名的。',
  },
  age: {
    ahead: '按本机的时钟，它要到 {distance}后才签名。Django 并不在意，但其中一个时钟不准。',
    unlimited: '签名于{when, select, now {刚刚} other { {distance}前}}，网站不限制时间。',
    inTime:
      '签名于{when, select, now {刚刚} other { {distance}前}}，网站在 {lifetime}内接受它：{end, select, now {现在是最后一刻} other {还剩 {left}}}。',
    tooOld: '它已过期：网站只在 {lifetime}内接受它，该期限已于 {distance}前结束。',
  },
  reset: {
    needsAccount: '令牌由账户生成，因此没有数据库中该账户的数据就无法检查。',
    notChecked: '无法检查该令牌。',
    noToken: '这不是密码重置令牌：请检查是否被截断。',
    asItIs: '它是为该账户的当前状态生成的：此后没有登录，也没有更改密码或电子邮件地址。',
    inUtc: 'Django 按网站自己的时钟计时。这里假定为 UTC；如果网站的 TIME_ZONE 不同，结束时间会相应偏移。',
    inDays: '它仍在网站允许的天数之内。',
    tooManyDays: '它已超过网站允许的天数。',
    uidUnreadable: '无法读取链接中标明账户的部分：请检查链接是否完整。',
    account: '它用于账户 {account}。',
    otherAccount: '它用于账户 {found}，而给出的值属于账户 {account}。',
    endedByLogin: '它已因登录而失效：它是在该账户首次登录之前生成的。',
    hadNoEmail: '它是在该账户还没有电子邮件地址时生成的。',
    otherState:
      '它与该账户的当前状态不符：生成之后有过登录、更改过密码、电子邮件地址或 SECRET_KEY，或者给出的某个值与数据库中的不同。',
  },
  payload: {
    asAsked: '签名的内容包含配方的各个字段，并且符合其表单的要求。',
    otherText: '签名的内容与配方的文本不符。',
    notFinite: '签名的内容含有 NaN 或 Infinity，任何配方都不会这样写。',
    noObject: '签名的内容是 JSON，但不是含有配方字段的对象。',
    missing: '签名的内容缺少“{label}”。',
    otherFixed: '“{label}”不是配方固定写入的值。',
    otherKind:
      '签名内容中的“{label}”类型不对（应为{kind, select, text {文本} email {电子邮件地址} integer {整数} boolean {布尔值} date {日期} uuid { UUID} choice {选项} nonce {一次性值} other {固定值}}）。',
  },
  ledger: {
    used: '它可能已被使用：网站只接受其中的一次性值一次，而且只有网站知道。',
    unknown: '这里的签发记录中没有它：可能是网站自己生成的，也可能是在别处生成的。',
    known:
      '有记录：由 {who} 于 {moment} 签发，{ticketed, select, no {没有工单} other {工单号为 {ticket}}}{from, select, this {} none {，不是用配方签发的} other {，使用的配方是“{recipe}”}}（编号 {number}）。',
    notReadable: '无法确定签发记录中是否有它。{reason}',
  },
} satisfies Translation<typeof english>;
