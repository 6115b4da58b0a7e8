import type { Translation } from '../../../shared/language.ts';
import type english from '../en/batch.ts';

export default {
  file: {
    dropped: '拖入的内容不是这台电脑上的文件，因此没有可打开的内容。请先将其保存为文件。',
    closed: '该文件已关闭。文件未被改动；请重新打开。',
    empty: '文件是空的，没有可处理的内容。请选择其他文件。',
    nothingInIt: '文件中没有可处理的内容。请选择其他文件。',
    folder: '这是一个文件夹，无法作为文件读取。其内容未被改动；请选择一个文件。',
    notOrdinary: '这不是普通文件，无法读取。它未被改动；请选择其他文件。',
    notThere: '文件已不在原处，无法读取。Countersign 未改动该文件；请选择其他文件，或重试。',
    unreadable: '无法读取文件：{reason}。文件未被改动；请选择其他文件，或重试。',
    utf32: '文件采用 UTF-32 编码，此处无法读取。文件未被改动；请将其另存为 UTF-8，然后打开新文件。',
    workbook: '该文件是工作簿或压缩包，不是文本，因此没有可读取的行。文件未被改动；请将其另存为 CSV，然后打开新文件。',
    noText: '该文件不是文本，因此没有可读取的行。文件未被改动；请将其另存为 CSV，然后打开新文件。',
    delimiter: '无法用该字符分隔单元格。请选择逗号、分号、制表符，或除引号以外的其他 ASCII 字符。',
    noWholeRow:
      '文件的前 {kilobytes, number} KB 中没有完整的一行，因此无法识别各列。文件未被改动；请确认它是表格或列表，或换一种读取方式。',
    tooManyColumns:
      '按此方式读取，文件有 {columns, number} 列，超过了可处理的 {most, number} 列。请选择其他分隔符或类型。',
    changed:
      '运行开始后文件被改动过，其余的行可能已经不同。目前的结果保留在不完整的结果文件中；请用现在的文件重新开始。',
    shrank: '文件在读取过程中变短了。到此为止的结果保留在不完整的结果文件中；请用现在的文件重新开始。',
  },
  column: {
    line: '整行',
    numbered: '第 {number, number} 列',
  },
  encoding: {
    utf8: 'UTF-8',
    utf16le: 'UTF-16（小端）',
    utf16be: 'UTF-16（大端）',
    windows1252: 'Windows-1252（西欧语言，Latin-1）',
  },
  warning: {
    notUtf8: '文件不是 UTF-8 编码，因此按 {encoding} 读取。请查看前几行是否正确。',
    otherEncoding: '文件的编码为 {encoding}；结果将以 UTF-8 写入。',
    looksLike: '文件看起来更像 {found}，而不是 {encoding}。',
    rowsNotUtf8: '开头有些行不是 UTF-8 编码，在结果中会标为错误。',
    ragged:
      '各行的单元格数不一致：第 {line, number} 行有 {cells, number} 个，应有 {width, number} 个。缺少的单元格视为空；单元格过多的行在结果中会标为错误。',
    row: '第 {line, number} 行：{problem}',
    noObjects: '开头有些行不是 JSON 对象，在结果中会标为错误。',
    onlyHeader: '表头下面没有任何行。',
  },
  row: {
    noObject: '该行不是 JSON 对象。',
    tooManyCells: '该行有 {cells, number} 个单元格，应有 {width, number} 个；可能有一个含分隔符的值缺少引号。',
    tooFewCells: '该行有 {cells, plural, other {# 个单元格}}，应有 {width, number} 个；缺少所需的单元格。',
    nul: '该行含有文本文件中不会出现的 NUL 字符；它可能已损坏，或采用了其他编码。',
    notUtf8: '文件按 UTF-8 读取，但该行不是 UTF-8 编码；如果文件来自较旧的程序，请按 Windows-1252 读取。',
    openQuote: '该行中有一个带引号的值始终没有结束，以致文件的其余部分都被算作该值。',
    tooLong: '该行超过 {megabytes, number} MB，因此已跳过。',
    ticketTooLong: '工单号超过 {most, number} 个字符。',
    untried: '在能够尝试的密钥中，没有一个能生成此签名；其余密钥无法尝试。',
  },
  task: {
    formatUnknown: '没有该名称的格式。未写入任何内容；请另选一个。',
    fieldUnknown: '配方中没有可填写的字段“{name}”。未写入任何内容；请重新检查各字段的来源。',
    fieldsUnmapped: '配方需要{names}，但{count, plural, other {尚未为其选择列或文本}}。未写入任何内容；请先选择。',
    quoted: '“{text}”',
    comma: '、',
    columnMissing:
      '按现在的读取方式，文件有 {columns, plural, other {# 列}}，没有第 {column, number} 列。未写入任何内容；请另选一列。',
    recipeNotAllowed: '客服锁定不允许使用此配方。未签发任何内容；请选择允许使用的配方。',
  },
  results: {
    areInput: '结果会覆盖正在读取的文件本身。未写入任何内容；请换一个名称。',
    noFile: '所选名称对应的不是普通文件。未写入任何内容；请换一个名称。',
    notWritten: '无法写入结果：{reason}。此前写入的行都是完整的；请解决该问题，然后从那里继续。',
    gone: '保存目前结果的不完整文件已被移动、删除或截短，因此无法继续。请将其放回原处，或重新开始。',
  },
  run: {
    verify: '校验“{column}”',
    issue: '签发“{recipe}”',
    locked: '由于 Countersign 被锁定，运行已暂停。没有丢失任何内容；您可以随时继续。',
    busy: '另一次运行正在进行，不受影响。请等待其完成，或先将其暂停或取消。',
    unknown: '该次运行已不存在。如果已有结果，结果仍在原处。',
    ended: '该次运行已结束，无法继续。请开始新的运行。',
    notCancelled:
      '运行尚未取消，因为有些已写入签发记录的链接无法放入结果中；它们保存在结果文件旁边。解决以下问题后，请再次取消或继续运行。',
    cancelled: '已取消。目前的结果保留在 {file} 中，其中每一行都是完整的。',
    recipeChanged:
      '运行开始后配方被修改过，其余的链接会与先前的不同。目前的结果保留在不完整的结果文件中；请为其余的行开始新的运行。',
    threadFailed:
      '一个线程在处理这些行时发生了意外错误。此前写入的内容已保留；请从那里继续，如果问题仍然存在，请重新开始。',
  },
} satisfies Translation<typeof english>;
