import type { Translation } from '../../../shared/language.ts';
import type english from '../en/links.ts';

export default {
  error: {
    withoutProfile: '该配方没有指定用于签名的密钥配置。未签发任何内容；请在配方中选择一个密钥配置。',
    formIncomplete: '表单填写有误。{problems}未签发任何内容。',
    notRecorded: '由于无法写入签发记录，未签发链接。{reason}',
    templateNotUnderstood: '配方中的一段文本无法填充。{why}未签名任何内容；请修正该配方。',
    unknownTimeZone: '“{timeZone}”不是本应用已知的时区。未签名任何内容；请选择一个时区，例如 Europe/Berlin。',
  },
  linkNotPossible: {
    noAddress: '用这些值生成的链接不是网址。未签发任何内容；请检查链接中包含的值，或检查配方的 URL。',
    stepInPath:
      '用这些值生成的链接中，两个斜杠之间只有“.”或“..”，浏览器会把它当作路径跳转。未签发任何内容；请检查链接中包含的值，或检查配方的 URL。',
  },
  template: {
    braceAlone: '有一个“{brace}”没有配对；要表示该字符本身，请写成“{twice}”。',
    noFieldName: '“{found}”不是字段名；要表示该文本本身，请写成“{escaped}”。',
    noField: '其中没有字段“{name}”。',
  },
  message: {
    furtherNotice: '另行通知',
    unlimitedTime: '不限时间',
  },
  moment: '{year}年{month}月{day}日{weekday} {hour}:{minute} {zone}',
  zone: '{offset} ({timeZone})',
  duration: {
    week: '{count, plural, other {# 周}}',
    day: '{count, plural, other {# 天}}',
    hour: '{count, plural, other {# 小时}}',
    minute: '{count, plural, other {# 分钟}}',
    second: '{count, plural, other {# 秒}}',
    both: '{first} {second}',
  },
  distance: {
    week: '{count, plural, other {# 周}}',
    day: '{count, plural, other {# 天}}',
    hour: '{count, plural, other {# 小时}}',
    minute: '{count, plural, other {# 分钟}}',
    second: '{count, plural, other {# 秒}}',
  },
  field: {
    needed: '“{label}”为必填项。',
    neededForToken: '“{label}”为必填项：令牌由它生成。',
    holdsItsEnd: '“{label}”包含在签名值中用来结束该字段的文本，网站会读出另一个值；请去掉这段文本。',
    halfCharacter: '“{label}”包含半个字符，不能放入链接。',
    noEmail: '“{label}”不是 name@example.com 这样的电子邮件地址。',
    neitherTrueNorFalse: '“{label}”既不是 true 也不是 false。',
    noDay: '“{label}”不是按 YYYY-MM-DD 书写的有效日期。',
    noChoice: '“{label}”不在可选项之中。',
    tooShort: '“{label}”太短：只有 {length} 个字符，至少需要 {least} 个。',
    tooLong: '“{label}”太长：有 {length} 个字符，最多允许 {most} 个。',
    patternNotUnderstood: '无法检查“{label}”：配方中设定的格式无法识别。',
    otherForm: '“{label}”不符合配方要求的格式。',
    noInteger: '“{label}”不是用数字书写的整数。',
    notExact: '“{label}”超出了 ±{largest}，即此处能精确表示的最大数。',
    tooSmall: '“{label}”小于允许的最小值 {least}。',
    tooLarge: '“{label}”大于允许的最大值 {most}。',
    noUuid: '“{label}”不是 123e4567-e89b-12d3-a456-426614174000 这样的 UUID。',
  },
  endedBy: {
    firstUse: '首次使用：网站会记住其中的一次性值，只接受一次。',
    login: '该账户的下一次登录：上次登录的时间是令牌的一部分。',
    password: '更改该账户的密码，包括通过此链接更改：它只能使用一次。',
    email: '更改该账户的电子邮件地址。',
    timeout: '网站的 PASSWORD_RESET_TIMEOUT。',
    timeoutAfter: '网站的 PASSWORD_RESET_TIMEOUT，即生成后 {duration}。',
    newKey: '网站更换 SECRET_KEY。',
    newKeyWithoutFallback: '网站更换 SECRET_KEY，除非现在的密钥保留在 SECRET_KEY_FALLBACKS 中；以及从其中移除该密钥。',
  },
} satisfies Translation<typeof english>;
