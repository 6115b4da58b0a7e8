import type { Translation } from '../../../shared/language.ts';
import type english from '../en/intake.ts';

export default {
  kind: {
    cookieHeader: 'Cookie 标头',
    setCookieHeader: 'Set-Cookie 标头',
    httpMessage: 'HTTP 消息',
    curl: 'curl 命令',
    har: 'HAR 文件',
    cookiesTxt: 'cookies.txt',
    cookieJson: 'Cookie 导出文件',
    json: 'JSON 文件',
    url: 'URL',
    html: 'HTML 页面',
    tokenList: '令牌列表',
    token: '令牌',
    text: '文本',
    unknown: '未识别的内容',
    files: '多种类型',
  },
  files: '{count, plural, other {# 个文件}}',
  place: {
    within: '{outer}，{inner}',
    ofFile: '{file}：{place}',
    line: '第 {number} 行',
    joinedLines: '{count, plural, other {# 行}}，去掉换行后合并',
    header: '{name} 标头',
    body: '{message} 的正文',
    request: '请求 {number}：{address}',
    response: '响应 {number}：{address}',
    anyMessage: '消息',
    anyResponse: '响应',
    page: '页面',
    data: '数据',
    webSession: 'Web 会话',
  },
  problem: {
    ofFile: '“{file}”：{problem}',
    bodyCut: '正文只读取了前 {limit} 个字符（{where}）。其中找到的内容已列出；如需读取其余部分，请将其单独粘贴。',
    pageCut:
      '页面只读取了前 {limit} 个字符（{where}）。其中找到的内容已列出；如需读取其余部分，请粘贴包含表单的那一段。',
    inputCut: '只读取了前 {limit} 个字符。其中找到的内容已列出；如需读取其余部分，请将输入拆分。',
    commandCut: 'curl 命令只读取了前 {limit} 个词。其中找到的内容已列出；如需读取其余部分，请将其单独粘贴。',
    lineCut: '第 {line} 行只读取了前 {limit} 个字符。其他各行均已完整读取；如果令牌在其余部分中，请将其单独粘贴。',
    formUnreadable:
      '有一个 multipart 表单无法读取（{where}）。标头和 Cookie 已列出；如需读取表单字段，请将其单独粘贴。',
    entryLimit:
      '除已列出的 {listed} 个之外，还找到了 {more} 个。已列出的内容是完整的；如需查看其余部分，请将输入拆分。',
    fileEntryLimit:
      '列表已满，因此“{file}”的最后 {cut} 个值没有列出。其他值已列出，文件未被更改；如需查看这些值，请单独拖入该文件。',
    moreProblems: '还有 {count} 个同类问题没有显示。已列出的条目均未受损；请先解决已显示的问题，再重新读取。',
    valueTooLong:
      '跳过了一个 {length} 个字符的值（{where}）：最多读取 {limit} 个字符。其他内容均已列出；如果令牌在其中，请将其单独粘贴。',
    noCookieLine: '第 {line} 行不是 cookies.txt 的格式，已跳过。其他各行均已读取；每行应有七个以制表符分隔的字段。',
    noCookieLines: '还有 {count} 行不是 cookies.txt 的格式，已跳过。其他各行均已读取；请确认选对了文件。',
    fileNamed: '该命令会从磁盘读取 {file}，但没有打开该文件。命令的其余部分已读取；如需读取该文件，请将其拖入。',
    notWhatItsNameSays:
      '从名称看，该文件是{promised, select, har { HAR 文件} html { HTML 页面} other { JSON}}，但内容并非如此。已按实际内容（{kind}）读取；如果不对，请重新导出。',
    nothingFound: '其中没有找到 Cookie 或签名值。没有更改任何内容；如果您知道令牌在哪里，请将其单独粘贴。',
    jsonDamaged: 'JSON 在第 {line} 行损坏或中断。该处之前的内容均已读取；如需其余部分，请重新导出。',
    jsonTooDeep:
      'JSON 中有 {count} 个部分的嵌套超过 {levels} 层，已跳过。其他内容均已读取；如需读取这些部分，请将其单独粘贴。',
    encoding:
      '从第 {line} 行起，不是 UTF-8 的字节已按 Latin-1 读取。令牌是纯 ASCII，不受影响；如果文字显示不正确，请将文件另存为 UTF-8。',
  },
  error: {
    cancelled: '读取已取消。没有更改任何内容；如需读取，请重新粘贴或拖入。',
    grew: '文件在读取过程中变大了。没有导入任何内容；请等它不再被写入后重新拖入。',
    givenUp: '已放弃读取该文件。没有导入任何内容；请重新拖入。',
    gone: '该列表已不再保留。请重新粘贴或打开其来源；来源未被更改。',
    fileTooLarge: '文件大小为 {size}，超过了最多读取的 {limit}。没有导入任何内容；请将文件拆分，或者减少导出的内容。',
    unreadable: '无法读取该文件。没有导入任何内容；请确认您有权读取该文件。',
    tooLarge:
      '内容有 {size} {unit, select, characters {个字符} other {字节}}，而最多读取 {limit}。没有更改任何内容；请将其拆分，或者只导出您需要的部分。',
    empty: '其中没有可读取的内容。没有更改任何内容；请粘贴或拖入含有令牌的内容。',
    binary:
      '这不是文本，看起来是{kind, select, zip { ZIP 压缩包} gzip { gzip 文件} zstd { Zstandard 文件} sqlite { SQLite 数据库} png { PNG 图像} jpeg { JPEG 图像} pdf { PDF 文档} plist {二进制属性列表} other {二进制文件}}。没有更改任何内容；{advice, select, unpack {请解压后拖入其中的文件} export {请将 Cookie 导出为 JSON 或 cookies.txt，然后拖入} copy {请复制其中的文本并粘贴} other {请将其导出为文本（HAR、JSON、cookies.txt），然后拖入}}。',
  },
} satisfies Translation<typeof english>;
