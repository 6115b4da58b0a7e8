import type { Translation } from '../../../shared/language.ts';
import type english from '../en/recipe-check.ts';

export default {
  controlCharacters: '这里含有会改变文本外观的控制字符；请重新输入。',
  halfCharacter: '这里含有半个字符；请重新输入。',
  noField: '没有字段“{name}”。',
  salt: {
    halfCharacter: 'salt 含有半个字符；请重新输入。',
    djangos: '这个 salt 是 Django 自己使用的：用它签名的链接会被当成别的东西。{use}请为该链接选择专用的 salt。',
  },
  text: {
    halfCharacter: '文本含有半个字符；请重新输入。',
    twice: '{place} 出现了两次；一次就够了。',
    nothingBetween: '请在 {place} 和 {next} 之间放一个字符；否则网站无法判断前者在哪里结束。',
    endInside: '用来结束 {place} 的文本（“{end}”）也可能出现在它里面；请换成别的字符，例如“:”。',
  },
  lifetime: {
    noTime: '普通值不含时间，因此没有有效期；需要有效期时请选择带时间戳的值。',
    resetEnds: 'Django 总会让重置链接在 PASSWORD_RESET_TIMEOUT 之后失效；未设置时为 259200 秒。',
  },
  account: {
    noTimeZone: '没有这个时区；请填写网站的 TIME_ZONE，例如 Europe/Berlin。',
    missing: '密码重置由账户数据生成：请添加{count, plural, other {字段}} {names}。',
    noOthers: '密码重置只有字段 {names}，没有其他字段。',
    otherType: '“{name}”按数据库中的内容使用：它的类型是 {types}。',
    or: '{first} 或 {second}',
    notRequired: '没有 {name} 就无法生成重置链接；请将其设为必须填写。',
    noLink: '密码重置由 uidb64 和 token 两部分组成，需要用链接传递；请选择链接。',
  },
  field: {
    manyNonces: '一个一次性值就够了；请移除其余的。',
    reserved: '“{name}”在模板中另有含义；请换一个名称。',
    meantByPrograms: '“{name}”对程序有特殊含义；请换一个名称。',
    nameTaken: '已有同名的字段。',
    lengths: '允许的最大长度小于最小长度。',
    range: '允许的最大值小于最小值。',
    choiceTaken: '已有使用该值的选项。',
    patternTooMuch: '这个格式中的重复过多，无法快速检查；请改用“最少字符数”和“最多字符数”来限制长度。',
    noPattern: '这不是 RE2 语法的正则表达式；该语法不支持环视和反向引用。',
  },
  delivery: {
    fieldName: '表单字段名只能包含字母、数字和 -_.:[]。',
    needsToken: 'URL 中需要有且仅有一个 {token}，放在网站期望的位置。',
    needsUid: 'URL 中需要有且仅有一个 {uidb64}：Django 通过它找到账户。',
    noUid: '只有密码重置才有 {uidb64}；请去掉它。',
    resetInPath: 'Django 的重置页面从路径中读取 {uidb64} 和 {token}；请把它们放在 ? 之前。',
    tellsSecret:
      '{place} 会把账户的{what, select, passwordHash {密码哈希} other {上次登录时间}}泄露给看到链接的人；请去掉它。',
    emptyInPath: '{place} 位于路径中，留空时路径就会缺少这一部分；请将该字段设为必须填写。',
    begin: 'URL 必须以 https:// 或 http:// 加网站名称开头。',
    characters: 'URL 中不能有空格、反斜杠或控制字符。',
    siteNotFixed: '网站名称是固定的：其中不能有 {token}，也不能有字段，否则链接可能指向任何地方。',
    atSign: '网站名称中有 @，它会掩盖链接的去向；请去掉它。',
    noUrl: '这不是浏览器能识别的 URL。',
    behindHash: '# 之后的内容永远不会发送给网站；请把占位符放在它之前。',
    dots: '浏览器会解析 URL 中的 /./ 和 /../；请不要这样写。',
    encodedCharacters: '路径中有经过编码的空格、{less} 或 {greater}，Django 的路由不接受它们。',
    nothingBetween: '请在占位符之间放一个 /；否则网站无法判断前者在哪里结束。',
    wholeParameter: '在 ? 之后，占位符必须是参数的完整值，例如 {example}。',
  },
  message: {
    otherDelivery: '这种交付方式没有 {place}；请使用 {right}。',
    noEnd: '{place} 表示会到期，而没有设置有效期就不会到期；请去掉它，或设置有效期。',
    urlOnly: '{place} 只能用在 URL 中；在消息里请使用 {link} 或 {html}。',
    tellsSecret:
      '{place} 会把账户的{what, select, passwordHash {密码哈希} other {上次登录时间}}泄露给读到消息的人；请去掉它。',
  },
  use: {
    emptyObject: '没有字段的对象没有任何意义；请添加一个字段。',
    nonceNotSigned: '请把 {place} 放入被签名的文本；否则网站无法区分不同的链接。',
    unused: '没有任何地方使用这个字段；请把 {place} 放入文本，或移除该字段。',
  },
} satisfies Translation<typeof english>;
